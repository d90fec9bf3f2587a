import Lexicons
import Text

/// What each word of a lexicon can begin: by its number and its kind alone, a token tells whether a look at its terms is
/// worth while.
///
///     RuleLeads(book, lexicon)      // "the" may begin a date before "first" and "year" alone, "of" none at all
public final class RuleLeads: Sendable {
  /// What words and kinds of tokens can do; rules are a bit each.
  fileprivate struct Lead: Sendable {
    /// The rules that may begin whatever follows, and those that may where a second part does.
    var alones: UInt64 = 0
    var firsts: UInt64 = 0
    /// The rules that may begin with a longer phrase.
    var phrases: UInt64 = 0
    /// The rules whose second part it can be.
    var seconds: UInt64 = 0
    /// What it fills of what rules need.
    var filled: UInt64 = 0
    /// Whether it is a term that is worth a look without a rule, or begins one that is longer.
    var isOther = false
    var isOtherPhrase = false

    @inline(__always)
    mutating func formUnion(_ other: Lead) {
      alones |= other.alones
      firsts |= other.firsts
      phrases |= other.phrases
      seconds |= other.seconds
      filled |= other.filled
      isOther = isOther || other.isOther
      isOtherPhrase = isOtherPhrase || other.isOtherPhrase
    }

    /// Whether it is worth a look by itself, and not only behind another.
    var isLeading: Bool { alones | firsts | phrases | filled != 0 || isOther || isOtherPhrase }
  }

  /// The first is that of words that lead nowhere.
  private let leads: [Lead]
  /// For each word, behind one for tokens that are none, its lead's number; and a bit where that is worth a look.
  private let numbers: [UInt16]
  private let leading: [UInt64]
  private let ofKind: [Lead]
  /// The kinds and the marks of ASCII, a bit each, that are worth a look whatever their words are.
  private let leadingKinds: UInt8
  private let leadingMarks: UInt128
  /// What begins rules, or is worth a look without one.
  private let roles: RoleSet
  private let needs: PatternNeeds

  /// - Parameter others: roles whose terms are worth a look, too, though no rule begins with them.
  public init<Output>(_ book: RuleBook<Output>, _ lexicon: Lexicon, others: RoleSet = []) {
    let (table, needs) = (book.program.index.table, book.program.needs)
    var words = WordLeads(book.program, lexicon, others)
    lexicon.forEachPhrase(of: needs.roles.union(table.firstRoles).union(table.secondRoles).union(others)) {
      words.add($0, $1, $2, isWord: $3)
    }
    (leads, numbers, leading) = (words.leads, words.numbers, words.leading())
    ofKind = table.ofAnyShape.indices.map { Lead(table.ofAnyShape[$0], needs.filled(byKind: $0)) }
    var kinds: UInt8 = 0
    for (kind, lead) in ofKind.enumerated() where lead.isLeading { kinds |= 1 << kind }
    (leadingKinds, leadingMarks) = (kinds, table.firstMarks)
    roles = table.firstRoles.union(others)
    self.needs = needs
  }

  /// The rules that have among some tokens what they need.
  public func rules(in tokens: Range<Int>, of reading: Reading) -> RuleSet {
    var filled: UInt64 = 0
    for token in tokens {
      filled |= lead(of: token, reading).filled | ofKind[Int(reading.tokens[token].kind.rawValue)].filled
    }
    return RuleSet(rawValue: needs.patterns(where: filled))
  }

  /// Adds those among some tokens at which a rule may begin; a rule reads nothing behind them.
  /// - Parameter room: for what is looked at, used again and again.
  /// - Returns: the rules that have there what they need.
  public func addPlaces(
    in tokens: Range<Int>, of reading: Reading, to places: inout [Int], room: inout [Int32]
  ) -> RuleSet {
    let all = reading.tokens
    if room.count < tokens.count { room = Array(repeating: 0, count: max(tokens.count, 128)) }
    var count = 0
    var filled: UInt64 = 0
    for token in tokens {
      let word = Int(all[token].word) &+ 1
      // Most lead nowhere.
      if leading[word >> 6] & 1 << UInt64(truncatingIfNeeded: word & 63) == 0 {
        if all[token].kind == .word || !isLeading(all[token], reading) { continue }
      }
      filled |= leads[Int(numbers[word])].filled | ofKind[Int(all[token].kind.rawValue)].filled
      room[count] = Int32(truncatingIfNeeded: token)
      count += 1
    }
    guard count > 0 else { return [] }
    let rules = needs.patterns(where: filled)
    for place in 0..<count {
      let token = Int(room[place])
      let next = token + 1 < tokens.upperBound ? token + 1 : nil
      if mayBegin(token, next, rules, reading) { places.append(token) }
    }
    return RuleSet(rawValue: rules)
  }

  /// Whether a token is worth a look by its kind, or as a mark.
  @inline(__always)
  private func isLeading(_ token: Token, _ reading: Reading) -> Bool {
    guard token.kind == .mark else { return leadingKinds.hasBit(token.kind) }
    let byte = reading.document.bytes[Int(token.start)]
    return byte < 0x80 && leadingMarks >> UInt128(byte) & 1 != 0
  }

  /// Whether some rules may begin at a token, as far as it and the next one tell by what they are.
  @inline(__always)
  private func mayBegin(_ token: Int, _ next: Int?, _ rules: UInt64, _ reading: Reading) -> Bool {
    let (lead, kind) = (lead(of: token, reading), ofKind[Int(reading.tokens[token].kind.rawValue)])
    if (lead.alones | kind.alones) & rules != 0 || lead.isOther { return true }
    let firsts = (lead.firsts | kind.firsts) & rules
    if firsts != 0, let next {
      let kind = ofKind[Int(reading.tokens[next].kind.rawValue)]
      if firsts & (self.lead(of: next, reading).seconds | kind.seconds) != 0 { return true }
    }
    return (lead.phrases & rules != 0 || lead.isOtherPhrase) && beginsPhrase(token, reading)
  }

  /// Whether a term of several words begins at a token that may begin a rule.
  private func beginsPhrase(_ token: Int, _ reading: Reading) -> Bool {
    for place in reading.termRange(at: token) {
      // Longest first.
      guard reading.terms[place].count > 1 else { return false }
      if roles.contains(reading.terms[place].role) { return true }
    }
    return false
  }

  @inline(__always)
  private func lead(of token: Int, _ reading: Reading) -> Lead {
    leads[Int(numbers[Int(reading.tokens[token].word) &+ 1])]
  }
}

extension RuleLeads.Lead {
  fileprivate init(_ sets: StarterSets, _ filled: UInt64) {
    self.init(
      alones: sets.firsts & sets.alones | sets.readerFirsts, firsts: sets.firsts, seconds: sets.seconds,
      filled: filled)
  }
}

extension RuleLeads {
  /// Collects the leads of words: one for each role and class, and more for words that have several.
  private struct WordLeads {
    private let program: Program
    private let others: RoleSet
    private(set) var leads = [Lead()]
    /// Whether each lead is one word's alone.
    private var isOwn = [false]
    private(set) var numbers: [UInt16]
    /// Where roles and classes that were asked for have their leads.
    private var known = [UInt16](repeating: 0, count: RoleSet.capacity << 9)

    init(_ program: Program, _ lexicon: Lexicon, _ others: RoleSet) {
      self.program = program
      self.others = others
      numbers = [UInt16](repeating: 0, count: lexicon.vocabulary.count + 1)
    }

    mutating func add(_ word: Int, _ role: Role, _ kind: TermClass, isWord: Bool) {
      let (own, number) = (Int(numbers[word + 1]), number(role, kind, isWord: isWord))
      if own == 0 {
        numbers[word + 1] = number
      } else if isOwn[own] {
        leads[own].formUnion(leads[Int(number)])
      } else if own != number {
        var lead = leads[own]
        lead.formUnion(leads[Int(number)])
        numbers[word + 1] = add(lead, isOwn: true)
      }
    }

    private mutating func number(_ role: Role, _ kind: TermClass, isWord: Bool) -> UInt16 {
      let place = Int(role.rawValue) << 9 | Int(kind.rawValue) << 1 | (isWord ? 1 : 0)
      if known[place] != 0 { return known[place] }
      var lead = Lead(program.index.table.patterns(of: role, kind), program.needs.filled(by: role, kind))
      lead.isOther = others.contains(role)
      if !isWord {
        lead.phrases = lead.firsts | lead.alones
        (lead.alones, lead.firsts, lead.isOther, lead.isOtherPhrase) = (0, 0, false, lead.isOther)
      }
      known[place] = add(lead, isOwn: false)
      return known[place]
    }

    /// The number of a lead that is added; what has none any more shares the last one.
    private mutating func add(_ lead: Lead, isOwn: Bool) -> UInt16 {
      if leads.count <= UInt16.max {
        leads.append(lead)
        self.isOwn.append(isOwn)
      } else {
        leads[leads.count - 1].formUnion(lead)
      }
      return UInt16(leads.count - 1)
    }

    /// The words, a bit each, whose leads are worth a look by themselves.
    func leading() -> [UInt64] {
      var out = [UInt64](repeating: 0, count: numbers.count / 64 + 1)
      let isLeading = leads.map(\.isLeading)
      for (word, number) in numbers.enumerated() where number != 0 && isLeading[Int(number)] {
        out[word >> 6] |= 1 << UInt64(word & 63)
      }
      return out
    }
  }
}
