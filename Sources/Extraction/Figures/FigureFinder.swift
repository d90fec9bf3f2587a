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
  static func find(in article: Article, dates: [DateRecord]) -> FigureFindings {
    var findings = FigureFindings()
    guard !article.reading.tokens.isEmpty else { return findings }
    let scene = FigureScene(article, dates: dates)
    var last: Range<Int>?
    var drafts: [FigureDraft] = []
    for sentence in article.sentences {
      guard let first = scene.candidate(from: sentence.tokens.lowerBound, limit: sentence.tokens.upperBound)
      else { continue }
      scene.lists.clear()
      let context = FigureContext(scene, sentence.tokens)
      drafts.removeAll(keepingCapacity: true)
      readQuantities(context, sentence.tokens, from: first, into: &drafts)
      if drafts.isEmpty { continue }
      annotate(&drafts, context, sentence.tokens, last: last)
      last = drafts.last?.entity
      for draft in drafts {
        findings.records.append(figure(draft, context, sentence.tokens, dates))
        if draft.quantity.isAmbiguous { findings.warnings.append(ambiguity(draft, context)) }
      }
    }
    return findings
  }

  /// The quantities of a sentence, in order, without those that are no figures.
  private static func readQuantities(
    _ context: FigureContext, _ sentence: Range<Int>, from first: Int, into out: inout [FigureDraft]
  ) {
    let reader = RangeReader(context: context)
    let negatives = Negatives(context: context)
    let ages = AgeReader(context: context)
    var next = first
    while let token = context.scene.candidate(from: next, limit: sentence.upperBound) {
      guard let quantity = reader.read(at: token, limit: sentence.upperBound) else {
        next = token + 1
        continue
      }
      if let age = ages.age(quantity, sentence), !negatives.isGlued(age) {
        out.append(FigureDraft(age))
        next = age.tokens.upperBound
      } else {
        let isRejected =
          negatives.rejects(quantity, sentence)
          || out.last.map { negatives.isRate(quantity, behind: $0.quantity) } ?? false
        if !isRejected { out.append(FigureDraft(quantity)) }
        // "salah satu dari enam program": behind an idiom another number may begin.
        next = isRejected && quantity.kind == .ratio ? token + 1 : max(token + 1, quantity.tokens.upperBound)
      }
    }
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
      if index > 0 { rates.annotate(&drafts[index - 1], converted: drafts[index]) }
    }
    entities.findBefore(&drafts, sentence, last: last)
    Changes(context: context).annotate(&drafts, sentence)
    ImpliedUnits(context: context).annotate(&drafts)
    for index in drafts.indices { rates.takeFromEntity(&drafts[index], sentence) }
    Topics(context: context).annotate(&drafts, sentence)
  }

  private static func figure(
    _ draft: FigureDraft, _ context: FigureContext, _ sentence: Range<Int>, _ dates: [DateRecord]
  ) -> Figure {
    let quantity = draft.quantity
    let reading = context.reading
    var figure = Figure(
      span: context.reading.span(quantity.tokens), kind: quantity.kind,
      evidence: Evidence(quantity.rule.name, rows: context.lists.rows(of: quantity.rows)))
    if let max = quantity.max {
      (figure.min, figure.max) = (quantity.value, max)
    } else if quantity.isVague {
      figure.min = quantity.value
    } else {
      figure.value = quantity.value
    }
    figure.unit = quantity.unit == Code.none ? nil : context.codes.text(quantity.unit)
    figure.modifier = draft.modifier
    figure.per = draft.per?.text(reading)
    figure.change = draft.change
    figure.measuredEntity = draft.entity.map { context.reading.span($0) }
    figure.topic = draft.topic.map { reading.lexicon.entries[Int($0)].code }
    figure.period = Periods.period(of: figure.span, sentence: context.reading.span(sentence), dates)
    return figure
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
