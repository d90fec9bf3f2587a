import Lexicons
import Patterns
import Records
import Text

/// What the figure rules found in an article.
struct FigureFindings: Sendable {
  var records: [Figure] = []
  var warnings: [Warning] = []
}

/// Finds quantities. Text that a date claims is none: dates come first.
///
/// Numbers with their units (``RangeReader``), without those that are no figures (``Negatives``); then what the words
/// around them say: how exact they are (``Modifiers``), what is counted or measured (``MeasuredEntities``) and per what
/// (``Rates``), how it changes (``Changes``); last the units that the sentence implies (``ImpliedUnits``).
///
/// Each reader goes over all sentences of all articles at hand before the next one starts (``Pass``): together their
/// code is far larger than a processor's first cache.
final class FigureFinder {
  /// The readers, in their order.
  enum Pass: CaseIterable { case words, quantities, figures, modifiers, behind, before, changes, records }

  private let context: FigureContext
  private let dates: [DateRecord]
  /// The sentences in which a quantity may begin, and from ``Pass/modifiers`` on those that have one.
  // One pass after another looks at them: no check at run time has to say so.
  @exclusivity(unchecked) private var sentences: [NumberedSentence] = []
  /// The tokens at which one may begin.
  @exclusivity(unchecked) private var starts: [QuantityStart] = []
  /// What was read there.
  @exclusivity(unchecked) private var quantities: [Quantity] = []
  @exclusivity(unchecked) private var drafts = DraftWindow()
  /// What was found, when all passes were taken.
  @exclusivity(unchecked) private(set) var findings = FigureFindings()

  init(_ article: Article, dates: [DateRecord]) {
    context = FigureContext(article, dates: dates)
    self.dates = dates
  }

  /// The figures of one article.
  static func find(in article: Article, dates: [DateRecord]) -> FigureFindings {
    let finder = FigureFinder(article, dates: dates)
    for pass in Pass.allCases { finder.take(pass) }
    return finder.findings
  }

  /// Takes a pass over the article; those before it must have been taken.
  func take(_ pass: Pass) {
    switch pass {
    case .words:
      sentences = context.findSentences(&starts)
      for sentence in sentences {
        context.enter(sentence)
        context.classify(sentence)
      }
    case .quantities: readQuantities()
    case .figures: takeFigures()
    case .modifiers:
      let modifiers = Modifiers(context: context)
      for sentence in sentences {
        enter(sentence)
        for index in drafts.indices { modifiers.annotate(&drafts[index], sentence.tokens) }
      }
    case .behind: for sentence in sentences { readBehind(sentence) }
    case .before: findBefore()
    case .changes: for sentence in sentences where !sentence.isFinished { finish(sentence) }
    case .records: makeRecords()
    }
  }

  private func enter(_ sentence: NumberedSentence) {
    context.enter(sentence)
    drafts.enter(sentence.drafts)
  }

  // MARK: Quantities

  /// Reads the quantities of all sentences, whether they are figures or not.
  private func readQuantities() {
    let reader = RangeReader(context: context)
    var quantity = Quantity()
    quantities.reserveCapacity(starts.count)
    for sentence in sentences {
      context.enter(sentence)
      var next = sentence.tokens.lowerBound
      for place in sentence.starts where starts[place].token >= next {
        starts[place].reading = .nothing
        let token = starts[place].token
        guard reader.read(from: token, limit: sentence.tokens.upperBound, into: &quantity) else { continue }
        starts[place].reading = .quantity(quantities.count)
        quantities.append(quantity)
        next = quantity.tokens.upperBound
      }
    }
  }

  /// Takes the quantities that are figures, in order.
  private func takeFigures() {
    let reader = RangeReader(context: context)
    let negatives = Negatives(context: context)
    let ages = AgeReader(context: context)
    let units = SharedUnits(context: context)
    var found: [NumberedSentence] = []
    found.reserveCapacity(sentences.count)
    drafts.reserveCapacity(quantities.count)
    for var sentence in sentences {
      context.enter(sentence)
      drafts.enterNext()
      var next = sentence.tokens.lowerBound
      for start in starts[sentence.starts] where start.token >= next {
        switch start.reading {
        case .nothing: continue
        case .quantity(let place):
          next = take(quantities[place], ages, negatives, sentence.tokens) ?? next
        case .unread:
          var quantity = Quantity()
          if reader.read(from: start.token, limit: sentence.tokens.upperBound, into: &quantity) {
            next = take(quantity, ages, negatives, sentence.tokens) ?? next
          }
        }
      }
      if drafts.isEmpty { continue }
      if drafts.count > 1 { units.share(&drafts) }
      // "8 juta dolar Kanada": the words of an amount are no nouns.
      for draft in drafts {
        for token in draft.quantity.tokens { context.classes.give(.number, to: token) }
      }
      sentence.drafts = drafts.places
      found.append(sentence)
    }
    sentences = found
  }

  /// Takes a quantity where it is a figure.
  /// - Returns: the first token where another may begin; nil for the one behind the quantity's first.
  @inline(never)
  private func take(
    _ quantity: Quantity, _ ages: AgeReader, _ negatives: Negatives, _ sentence: Range<Int>
  ) -> Int? {
    if let age = ages.age(quantity, sentence), case let made = ages.make(quantity, age),
      !negatives.isGlued(made)
    {
      drafts.append(FigureDraft(made))
      return made.tokens.upperBound
    }
    if negatives.rejects(quantity, sentence) || negatives.isRate(quantity, behind: drafts) {
      // "salah satu dari enam program": behind an idiom another number may begin.
      return quantity.kind == .ratio ? nil : quantity.tokens.upperBound
    }
    drafts.append(FigureDraft(quantity))
    return quantity.tokens.upperBound
  }

  // MARK: What the words around them say

  /// What stands behind the numbers: what they count, and per what.
  private func readBehind(_ sentence: NumberedSentence) {
    enter(sentence)
    let modifiers = Modifiers(context: context)
    let entities = MeasuredEntities(context: context)
    let rates = Rates(context: context)
    for index in drafts.indices {
      let limit = index + 1 < drafts.count ? drafts[index + 1].start : sentence.tokens.upperBound
      entities.findBehind(&drafts[index], limit: limit)
      entities.findInside(&drafts[index])
      modifiers.annotateBehind(&drafts[index], sentence.tokens)
      rates.annotate(&drafts[index], sentence.tokens)
      rates.annotate(&drafts, convertedAt: index)
    }
  }

  /// What stands before the numbers, or in the sentence before.
  private func findBefore() {
    let entities = MeasuredEntities(context: context)
    let rates = Rates(context: context)
    var last: Range<Int>?
    for index in sentences.indices {
      enter(sentences[index])
      entities.findBefore(&drafts, sentences[index].tokens, last: last)
      // The next sentence may ask for an entity that is not found yet.
      if rates.mayHaveOwner(drafts[drafts.count - 1], sentences[index].tokens) {
        finish(sentences[index])
        sentences[index].isFinished = true
      }
      last = entities.lastSaid(drafts)
    }
  }

  /// How the figures of a sentence change, and what follows from it.
  private func finish(_ sentence: NumberedSentence) {
    enter(sentence)
    Changes(context: context).annotate(&drafts, sentence.tokens)
    ImpliedUnits(context: context).annotate(&drafts)
    let rates = Rates(context: context)
    let modifiers = Modifiers(context: context)
    for index in drafts.indices {
      rates.takeFromEntity(&drafts[index], sentence.tokens)
      modifiers.annotateFromEntity(&drafts[index])
    }
  }

  // MARK: Records

  private func makeRecords() {
    guard let last = sentences.last else { return }
    let topics = Topics(context: context)
    var periods = Periods(dates)
    findings.records.reserveCapacity(last.drafts.upperBound)
    for sentence in sentences {
      enter(sentence)
      topics.annotate(&drafts, sentence.tokens)
      periods.enter(context.reading.span(sentence.tokens))
      for index in drafts.indices {
        add(drafts[index], periods, to: &findings.records)
        if drafts[index].quantity.isAmbiguous { findings.warnings.append(ambiguity(drafts[index])) }
      }
    }
  }

  /// Adds the figure that a draft makes. It is filled where it stands: a figure is large.
  private func add(_ draft: FigureDraft, _ periods: Periods, to figures: inout [Figure]) {
    let reading = context.reading
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
    if let entity = draft.entity {
      figures[place].measuredEntity = reading.span(
        MeasuredEntities(context: context).withNumber(entity))
    }
    if let topic = draft.topic { figures[place].topic = context.codes.text(context.codes[entry: topic]) }
    figures[place].period = periods.period(of: span)
  }

  private func ambiguity(_ draft: FigureDraft) -> Warning {
    let (quantity, numeral) = (draft.quantity, draft.quantity.numeral)
    let text = context.reading.document.string(context.reading.span(quantity.tokens))
    let other = quantity.value == numeral.other ? numeral.value : numeral.other ?? numeral.value
    return Warning(
      code: "ambiguous-number",
      message: "\"\(text)\" is read as \(quantity.value); its separator may also mean \(other)")
  }
}
