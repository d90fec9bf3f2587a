/// What a token is made of.
public enum TokenKind: UInt8, Sendable, BitwiseCopyable {
  /// Letters, with the marks and apostrophes among them: `Jum'at`, `Suara.com`, `U.S`.
  case word
  /// Digits of any script with the separators that group them: `1.234,5`; ``Digits/ascii(_:)`` reads them.
  case number
  /// Digit groups around slashes: `5/12/2023`, `9.310/9.315`.
  case slashed
  /// Digit groups around colons: `11:43`.
  case colons
  /// The possessive `'s`, split from its word.
  case clitic
  /// One mark of punctuation or symbol.
  case mark
  /// Anything else: controls, private use, flags and emoji of several characters.
  case other
}

/// What stands around a token, and its letters' case.
public struct TokenFlags: OptionSet, Sendable, BitwiseCopyable {
  /// One bit a flag.
  public let rawValue: UInt8
  /// The flags whose bits are set.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// White space stands before it.
  @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1) }
  /// It is the first of its line.
  @inlinable public static var lineStart: TokenFlags { TokenFlags(rawValue: 2) }
  /// An empty line, or the start of the text, stands before it.
  @inlinable public static var blockStart: TokenFlags { TokenFlags(rawValue: 4) }
  /// Its first letter is upper case.
  @inlinable public static var capital: TokenFlags { TokenFlags(rawValue: 8) }
  /// All its letters (two or more) are upper case.
  @inlinable public static var allCapitals: TokenFlags { TokenFlags(rawValue: 16) }
  /// A full stop without a space behind it was cut off from it: it begins a sentence.
  @inlinable public static var cutOff: TokenFlags { TokenFlags(rawValue: 32) }
}

/// A token: where it stands, what it is, and which word of the vocabulary it is.
///
/// Plain integers, so that a document's tokens are one flat array.
public struct Token: Sendable, BitwiseCopyable {
  /// UTF-8 offsets in the document, half-open.
  public var start: Int32
  /// The byte behind its last.
  public var end: Int32
  /// Its number in the ``Vocabulary``, or -1.
  public var word: Int32
  /// What it is made of.
  public var kind: TokenKind
  /// What stands around it, and its letters' case.
  public var flags: TokenFlags

  /// Its bytes.
  public var span: Span { Span(Int(start), Int(end)) }
}
