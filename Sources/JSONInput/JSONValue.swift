/// A JSON value (RFC 8259).
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// The digits as written, so that nothing is rounded.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In the order of the text; of keys that stand twice, the last counts.
  case object([(key: String, value: JSONValue)])

  /// Objects are equal when their members stand in the same order; numbers when their digits are the same.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }

  /// The member of an object; nil where there is none or it is `null`.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self, let value = members.last(where: { $0.key == key })?.value,
      value != .null
    else { return nil }
    return value
  }

  /// The text of a string; nil of anything else.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The nearest double of a number; nil of anything else.
  public var double: Double? { if case .number(let value) = self { Double(value) } else { nil } }
  /// A number without fraction; nil of anything else.
  public var integer: Int? { double.flatMap { Int(exactly: $0) } }
  /// The elements; none of what is no array.
  public var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}

/// Why a text is no JSON: the byte offset and what was expected there.
public struct JSONProblem: Error, Equatable, Sendable {
  /// The byte at which it was noticed, from 0.
  public let offset: Int
  /// What was expected there.
  public let message: String

  /// A problem at a byte offset, counted from 0.
  public init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}
