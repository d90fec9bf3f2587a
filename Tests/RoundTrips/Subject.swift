/// One kind of thing that ICU writes in one language, and how to make it up.
struct Subject: Sendable {
  let name: String
  let language: String
  let locale: String
  let make: @Sendable (inout SplitMix, Formatters, Carriers) -> Sample?

  /// All, in the order of the report.
  static let all: [Subject] =
    NumberSubjects.all + MoneySubjects.all + DateSubjects.all + RangeSubjects.all

  /// The same kind in both languages.
  static func both(
    _ name: String, _ make: @escaping @Sendable (inout SplitMix, Formatters, Carriers) -> Sample?
  ) -> [Subject] {
    [
      Subject(name: name + ".id", language: "id", locale: "id", make: make),
      Subject(name: name + ".en", language: "en", locale: "en", make: make),
    ]
  }
}

/// Sentences that hold what ICU writes.
struct Carriers: Sendable {
  let people, percent, plain, day, month, spell: String

  static let indonesian = Carriers(
    people: "Jumlahnya mencapai {} orang di wilayah itu.",
    percent: "Angkanya mencapai {} persen di wilayah itu.",
    plain: "Nilainya mencapai {} di wilayah itu.", day: "Acara itu berlangsung pada {} di kota itu.",
    month: "Acara itu berlangsung pada {} di kota itu.", spell: "Acara itu berlangsung {} di kota itu.")
  static let english = Carriers(
    people: "The total reached {} people in the region.",
    percent: "The rate reached {} percent in the region.",
    plain: "The amount reached {} in the region.", day: "The meeting took place on {} in the city.",
    month: "The meeting took place in {} in the city.", spell: "The meeting took place {} in the city.")

  static func of(_ language: String) -> Carriers { language == "id" ? indonesian : english }
}
