import Lexicons
import Records
import Text

/// What punctuation does in a page's layout; by code point, so that no string is made.
enum Marks {
  static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }

  /// Marks that begin the item of a list: `-`, `•`, `*`, `>`, arrows, squares.
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0x3E, 0xB7, 0xBB, 0x2022, 0x2023, 0x203A, 0x2043, 0x2192, 0x25A0...0x25FF, 0x27A1, 0x2794: true
    default: isDash(scalar)
    }
  }

  /// Marks between the parts of a menu or a head line: `|`, `/`, `›`, `>`, `·`, `»`.
  static func isDivider(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7C, 0x2F, 0x3E, 0xB7, 0xBB, 0x203A, 0x2022, 0x2192: true
    default: false
    }
  }

  /// Marks of program code: braces, square brackets, `=`, `|`, `;`.
  static func isCode(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3B, 0x3D, 0x5B, 0x5D, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }

  /// The zones by the codes of boilerplate, most frequent first.
  fileprivate static let zones: [(code: StaticString, kind: Zone.Kind)] = [
    ("related", .related), ("navigation", .navigation), ("caption", .caption), ("byline", .byline),
    ("comments", .comments), ("title", .title), ("dateline", .dateline), ("body", .body),
  ]

  static func isOpening(_ scalar: UInt32) -> Bool { scalar == 0x28 || scalar == 0x5B }
  static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x29 || scalar == 0x5D }
}

extension Reading {
  /// The code point of a token that is one mark; 0 for every other token.
  @inline(__always)
  func mark(_ token: Int) -> UInt32 {
    guard token >= 0, token < tokens.count, tokens[token].kind == .mark else { return 0 }
    let start = Int(tokens[token].start)
    let bytes = document.bytes
    switch tokens[token].end - tokens[token].start {
    case 1: return UInt32(bytes[start])
    case 2: return UInt32(bytes[start] & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F)
    case 3:
      return UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
        | UInt32(bytes[start + 2] & 0x3F)
    default: return 0xFFFD
    }
  }

  /// Whether a token is a word that begins with a capital.
  @inline(__always)
  func isCapital(_ token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].kind == .word
      && tokens[token].flags.contains(.capital)
  }

  /// Whether a token is a word that begins with a small letter.
  @inline(__always)
  func isLower(_ token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].kind == .word
      && !tokens[token].flags.contains(.capital)
  }

  /// The zone that the `code` of a boilerplate term names, compared as bytes.
  func zone(_ term: Term) -> Zone.Kind? { Marks.zones.first { isCode(term, $0.code) }?.kind }

  /// Whether white space stands before a token.
  @inline(__always)
  func isSpaced(_ token: Int) -> Bool {
    token >= 0 && token < tokens.count && !tokens[token].flags.isDisjoint(with: [.spaceBefore, .lineStart])
  }

  /// Whether a token is a site's address: a word with a full stop inside, `Portal.com`.
  func isSite(_ token: Int) -> Bool {
    guard token < tokens.count, tokens[token].kind == .word else { return false }
    let bytes = bytes(token)
    guard bytes.count >= 5, let dot = bytes.lastIndex(of: 0x2E) else { return false }
    return dot - bytes.startIndex >= 2 && bytes.endIndex - dot > 2
  }

  /// "Kabar24.com": a site whose name ends in a number, which makes it four tokens.
  func isCutSite(_ token: Int) -> Bool {
    guard token >= 0, token + 3 < tokens.count, tokens[token].kind == .word,
      tokens[token + 1].kind == .number,
      mark(token + 2) == 0x2E, isLower(token + 3), !(token + 1...token + 3).contains(where: isSpaced)
    else { return false }
    return tokens[token + 3].end - tokens[token + 3].start <= 3
  }

  /// Whether a term's preposition, conjunction, relative or particle begins at a token: what headlines leave small.
  func isLink(_ token: Int) -> Bool {
    guard has(.functionWords, at: token) else { return false }
    for term in terms(at: token) where term.role == .functionWords {
      switch entry(term).kind {
      case .preposition, .conjunction, .relative, .particle, .determiner: return true
      default: continue
      }
    }
    return false
  }
}
