import Lexicons
import Patterns
import Records
import Text

/// What the figure rules found in an article.
struct FigureFindings: Sendable {
  var records: [Figure] = []
  var warnings: [Warning] = []
}

/// A figure in the making: its quantity, and what the words around it add.
struct FigureDraft {
  var quantity: Quantity
  var modifier: Modifier?
  var per: Rate?
  /// The first token behind the figure, its counted noun and its rate.
  var end: Int
  var change: Figure.Change?
  var entity: Range<Int>?
  /// Whether the entity stands behind the number.
  var isEntityBehind = false
  /// Whether a person classifier alone stands behind: "191 orang".
  var isClassified = false
  /// The row of what it is about.
  var topic: Int32?

  var start: Int { quantity.tokens.lowerBound }

  init(_ quantity: Quantity) {
    self.quantity = quantity
    end = quantity.tokens.upperBound
  }
}

/// Finds quantities. Text that a date claims is none: dates come first.
///
/// Four steps a sentence: numbers with their units (``RangeReader``), without those that are no figures
/// (``Negatives``); then what the words around them say: how exact they are (``Modifiers``), what is counted or
/// measured (``MeasuredEntities``) and per what (``Rates``), how it changes (``Changes``); last the units that the
/// sentence implies (``ImpliedUnits``).
enum FigureFinder {
  /// Where there are figures, one stands among about so many tokens.
  private static let tokensOfFigure = 16

  static func find(in article: Article, dates: [DateRecord]) -> FigureFindings {
    var findings = FigureFindings()
    guard !article.reading.tokens.isEmpty else { return findings }
    let context = FigureContext(article, dates: dates)
    var periods = Periods(dates)
    var last: Range<Int>?
    var drafts: [FigureDraft] = []
    drafts.reserveCapacity(8)
    var starts: [Int] = []
    starts.reserveCapacity(article.reading.tokens.count / tokensOfFigure)
    for sentence in context.findSentences(&starts) {
      context.enter(sentence)
      if !drafts.isEmpty { drafts.removeAll(keepingCapacity: true) }
      readQuantities(context, sentence.tokens, starts[sentence.starts], into: &drafts)
      if drafts.isEmpty { continue }
      annotate(&drafts, context, sentence.tokens, last: last)
      last = drafts.last?.entity
      if findings.records.isEmpty {
        findings.records.reserveCapacity(drafts.count + article.reading.tokens.count / tokensOfFigure)
      }
      periods.enter(context.reading.span(sentence.tokens))
      for index in drafts.indices {
        add(drafts, index, context, periods, to: &findings.records)
        if drafts[index].quantity.isAmbiguous { findings.warnings.append(ambiguity(drafts[index], context)) }
      }
    }
    return findings
  }

  /// The quantities of a sentence, in order, without those that are no figures.
  private static func readQuantities(
    _ context: FigureContext, _ sentence: Range<Int>, _ starts: ArraySlice<Int>, into out: inout [FigureDraft]
  ) {
    let reader = RangeReader(context: context)
    let negatives = Negatives(context: context)
    let ages = AgeReader(context: context)
    var quantity = Quantity()
    var next = sentence.lowerBound
    for token in starts where token >= next {
      guard reader.read(at: token, limit: sentence.upperBound, into: &quantity) else { continue }
      next = take(quantity, ages, negatives, sentence, into: &out) ?? next
    }
  }

  /// Takes a quantity where it is a figure.
  /// - Returns: the first token where another may begin; nil for the one behind the quantity's first.
  @inline(never)
  private static func take(
    _ quantity: Quantity, _ ages: AgeReader, _ negatives: Negatives, _ sentence: Range<Int>,
    into out: inout [FigureDraft]
  ) -> Int? {
    if let age = ages.age(quantity, sentence), case let made = ages.make(quantity, age),
      !negatives.isGlued(made)
    {
      out.append(FigureDraft(made))
      return made.tokens.upperBound
    }
    if negatives.rejects(quantity, sentence) || negatives.isRate(quantity, behind: out) {
      // "salah satu dari enam program": behind an idiom another number may begin.
      return quantity.kind == .ratio ? nil : quantity.tokens.upperBound
    }
    out.append(FigureDraft(quantity))
    return quantity.tokens.upperBound
  }

  /// Everything that the words around the numbers say.
  private static func annotate(
    _ drafts: inout [FigureDraft], _ context: FigureContext, _ sentence: Range<Int>, last: Range<Int>?
  ) {
    let modifiers = Modifiers(context: context)
    let entities = MeasuredEntities(context: context)
    let rates = Rates(context: context)
    for index in drafts.indices { modifiers.annotate(&drafts[index], sentence) }
    for index in drafts.indices {
      let limit = index + 1 < drafts.count ? drafts[index + 1].start : sentence.upperBound
      entities.findBehind(&drafts[index], limit: limit)
      modifiers.annotateBehind(&drafts[index], sentence)
      rates.annotate(&drafts[index], sentence)
      rates.annotate(&drafts, convertedAt: index)
    }
    entities.findBefore(&drafts, sentence, last: last)
    Changes(context: context).annotate(&drafts, sentence)
    ImpliedUnits(context: context).annotate(&drafts)
    for index in drafts.indices { rates.takeFromEntity(&drafts[index], sentence) }
    Topics(context: context).annotate(&drafts, sentence)
  }

  /// Adds the figure that a draft makes. It is filled where it stands: a figure is large.
  private static func add(
    _ drafts: [FigureDraft], _ index: Int, _ context: FigureContext, _ periods: Periods,
    to figures: inout [Figure]
  ) {
    let (draft, reading) = (drafts[index], context.reading)
    let span = reading.span(draft.quantity.tokens)
    let place = figures.count
    figures.append(
      Figure(
        span: span, kind: draft.quantity.kind,
        evidence: Evidence(draft.quantity.rule.name, rows: context.lists.rows(of: draft.quantity.rows))))
    if let max = draft.quantity.max {
      figures[place].min = draft.quantity.value
      figures[place].max = max
    } else if draft.quantity.isVague {
      figures[place].min = draft.quantity.value
    } else {
      figures[place].value = draft.quantity.value
    }
    if draft.quantity.unit != Code.none { figures[place].unit = context.codes.text(draft.quantity.unit) }
    figures[place].modifier = draft.modifier
    if let per = draft.per { figures[place].per = per.text(reading) }
    figures[place].change = draft.change
    if let entity = draft.entity { figures[place].measuredEntity = reading.span(entity) }
    if let topic = draft.topic { figures[place].topic = context.codes.text(context.codes[entry: topic]) }
    figures[place].period = periods.period(of: span)
  }

  private static func ambiguity(_ draft: FigureDraft, _ context: FigureContext) -> Warning {
    let text = context.reading.document.string(context.reading.span(draft.quantity.tokens))
    return Warning(
      code: "ambiguous-number",
      message:
        "\"\(text)\" is read as \(draft.quantity.value); its separator may also mean \(draft.quantity.numeral.other?.description ?? "")"
    )
  }
}
