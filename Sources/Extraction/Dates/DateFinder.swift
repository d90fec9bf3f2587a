import Lexicons
import Patterns
import Records
import Text

/// What the date rules found in an article.
struct DateFindings: Sendable {
  var published: DateRecord?
  var records: [DateRecord] = []
  var warnings: [Warning] = []
}

/// Finds temporal expressions (TIMEX3) and resolves them.
///
///     "Rabu (6/12/2023)"     → DATE 2023-12-06
///     "empat kali sehari"    → SET P1D, freq 4X
///
/// Part by part, so that each part's code goes over some articles before the next one's does.
final class DateFinder {
  /// The tokens of a sentence that can begin an expression, and the rules for which it has what they need.
  private struct Site {
    let tokens: Range<Int>
    let places: Range<Int>
    let rules: RuleSet
  }

  private let article: Article
  private let reading: Reading
  private let places: [Int]
  private let sites: [Site]
  private var published: DateRecord?
  /// The expressions as their rules read them.
  private var expressions: [FoundDate] = []

  /// Notes where an expression can begin.
  init(_ article: Article) {
    self.article = article
    reading = article.reading
    var places: [Int] = []
    var sites: [Site] = []
    var room: [Int32] = []
    places.reserveCapacity(reading.tokens.count / 8)
    sites.reserveCapacity(article.sentences.count)
    let leads = article.facts.dateLeads
    for sentence in article.sentences {
      let first = places.count
      let rules = leads.addPlaces(in: sentence.tokens, of: reading, to: &places, room: &room)
      if places.count > first {
        sites.append(Site(tokens: sentence.tokens, places: first..<places.count, rules: rules))
      }
    }
    (self.places, self.sites) = (places, sites)
  }

  /// The dates of one article.
  static func find(in article: Article, callersReference: CivilDate?) -> DateFindings {
    let finder = DateFinder(article)
    finder.read()
    return finder.findings(callersReference: callersReference)
  }

  /// Reads the expressions.
  func read() {
    let scanner = DateScanner(reading: reading)
    published = article.layout.publishedSpan.flatMap {
      PublishedDate.read($0, scanner, article.facts.dateLeads)
    }
    var found: [FoundDate] = []
    found.reserveCapacity(16)
    for site in sites { scanner.scan(site.tokens, places[site.places], site.rules, to: &found) }
    expressions = found
  }

  /// Resolves what was read.
  func findings(callersReference: CivilDate?) -> DateFindings {
    var findings = DateFindings()
    findings.published = published
    let reference = published.flatMap { PublishedDate.day(of: $0) } ?? callersReference
    let resolver = DateResolver(reference: reference, reading: reading)
    let order = DateOrder(reading.lexicon, country: article.layout.country)
    findings.records.reserveCapacity(expressions.count)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for found in expressions {
      if found.timex.isSwappable,
        order.settle(found.timex, reading.sentence(of: found.tokens.lowerBound).language, reference)
      {
        findings.warnings.append(DateWarning.ambiguous(reading, found))
      }
      let (content, how) = resolver.resolve(found.timex, at: found.tokens)
      if let mismatch = DateWarning.mismatch(reading, found, content) { findings.warnings.append(mismatch) }
      text.removeAll(keepingCapacity: true)
      content.write(to: &text)
      let timex = found.timex
      findings.records.append(
        DateRecord(
          span: reading.span(found.tokens), kind: content.kind, value: String(decoding: text, as: UTF8.self),
          mod: timex.mod.text, quant: timex.quant.text, freq: timex.times.map { DateFinder.frequency($0) },
          resolvedBy: how, evidence: Evidence(found.rule, rows: timex.rows)))
    }
    return findings
  }

  @inline(never)
  private static func frequency(_ times: Int) -> String { "\(times)X" }
}

/// Which of two numbers is the day.
struct DateOrder {
  private let lexicon: Lexicon
  /// The outlet's country.
  private let country: String?

  init(_ lexicon: Lexicon, country: String?) {
    self.lexicon = lexicon
    self.country = country
  }

  /// Whether the outlet's country writes the month first.
  private var isMonthFirst: Bool {
    country.map { country in
      lexicon.entries(of: .conventions).contains { $0.term == country && $0.code == "month-first" }
    } ?? false
  }

  /// Decides between the two readings of a date in digits; true where it stays ambiguous.
  func settle(_ timex: Timex, _ language: LanguageIndex, _ reference: CivilDate?) -> Bool {
    guard let swapped = timex.swapped, let point = timex.point else { return false }
    let hasOther = lexicon.entries(of: .conventions).contains {
      $0.language == language && $0.term == "date-order-other"
    }
    // Where all write the day first, a weekday that does not fit is a slip of the weekday.
    guard hasOther else { return false }
    let isFirst = fits(point, reference)
    let isSecond = fits(swapped, reference)
    if isFirst != isSecond {
      if isSecond { timex.content = .point(swapped) }
      return false
    }
    if isMonthFirst {
      timex.content = .point(swapped)
      return false
    }
    return true
  }

  /// Whether the weekday beside it fits.
  private func fits(_ date: PartialDate, _ reference: CivilDate?) -> Bool {
    guard let weekday = date.weekday else { return true }
    var date = date
    date.year = date.year ?? reference?.year
    return date.civil.map { $0.weekday == weekday } ?? true
  }
}

/// What is doubtful about a date.
enum DateWarning {
  static func ambiguous(_ reading: Reading, _ found: FoundDate) -> Warning {
    let text = reading.document.name(reading.span(found.tokens))
    let other = found.timex.swapped?.value ?? ""
    return Warning(
      code: "ambiguous-date",
      message: "\"\(text)\" is read as \(found.timex.content.value); it could be \(other)")
  }

  /// A weekday that is not that of the date beside it.
  static func mismatch(_ reading: Reading, _ found: FoundDate, _ content: Timex.Content) -> Warning? {
    guard let weekday = found.timex.point?.weekday, case .point(let point) = content, let day = point.civil,
      day.weekday != weekday
    else { return nil }
    let text = reading.document.name(reading.span(found.tokens))
    return Warning(
      code: "weekday-mismatch",
      message: "\"\(text)\": \(day) is day \(day.weekday) of the week (Monday is 1), not day \(weekday)")
  }
}
