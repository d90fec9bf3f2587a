import Lexicons
import Text

/// What the first token of a match can be.
struct Starter: Sendable {
  /// Roles of which any term will do.
  private(set) var roles = RoleSet()
  /// Roles of which only terms of some classes will do.
  private(set) var classes: [(role: Role, names: [String])] = []
  /// Token kinds, a bit each.
  private(set) var kinds: UInt8 = 0
  /// Marks of ASCII, by their byte.
  private(set) var marks: [UInt8] = []
  private(set) var anything = false

  init() {}

  init(of pattern: Pattern) {
    switch pattern {
    case .term(let role, let names, _):
      if names.isEmpty { roles.insert(RoleSet(role)) } else { classes.append((role, names)) }
    case .token(let set, _, _): for kind in set { kinds |= 1 << kind.rawValue }
    case .text(let text): add(text)
    case .reader, .look: anything = true
    case .choice(let choices): for choice in choices { add(Starter(of: choice)) }
    case .maybe: anything = true
    case .starting(let set, let kindSet, _):
      roles.formUnion(set)
      for kind in kindSet { kinds |= 1 << kind.rawValue }
    case .sequence(let parts): addFirst(of: parts)
    }
  }

  /// The first of several that reads anything; what may be left out is a start besides.
  private mutating func addFirst(of parts: [Pattern]) {
    for part in parts {
      // A look reads nothing: what comes behind it begins the match.
      if case .look = part { continue }
      if case .maybe(let body) = part {
        add(Starter(of: body))
        continue
      }
      add(Starter(of: part))
      return
    }
    anything = true
  }

  private mutating func add(_ other: Starter) {
    roles.formUnion(other.roles)
    classes += other.classes
    kinds |= other.kinds
    marks += other.marks
    anything = anything || other.anything
  }

  /// A token with these bytes: a mark by its byte, anything else by the kinds that it can have.
  private mutating func add(_ text: StaticString) {
    func bits(_ kinds: TokenKind...) -> UInt8 { kinds.reduce(0) { $0 | 1 << $1.rawValue } }
    guard text.utf8CodeUnitCount > 0 else {
      kinds = 0xFF
      return
    }
    switch text.utf8Start[0] {
    case 0x30...0x39: kinds |= bits(.number, .slashed, .colons)
    case 0x41...0x5A, 0x61...0x7A: kinds |= bits(.word)
    case 0x27: kinds |= bits(.mark, .clitic)
    case 0x21...0x7E where text.utf8CodeUnitCount == 1: marks.append(text.utf8Start[0])
    default: kinds = 0xFF
    }
  }
}
