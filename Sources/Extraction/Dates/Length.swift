import Records

/// A length of time as TIMEX3 writes it.
///
///     Length(ExactNumber(24), "TH").value      // "PT24H"
///     Length(nil, "M").value                   // "PXM", some months
struct Length: Equatable, Sendable {
  /// Number (nil: some) and unit (`Y`, `M`, `W`, `D`, `TH`, `TM`, `TS`, …), coarse before fine.
  var parts: [Part]

  struct Part: Equatable, Sendable {
    var number: ExactNumber?
    var unit: String
  }

  init(_ number: ExactNumber?, _ unit: String) { parts = [Part(number: number, unit: unit)] }

  /// `P2Y6M`, `P1DT12H`.
  var value: String {
    var out = "P"
    var inTime = false
    for part in parts {
      let isTime = part.unit.hasPrefix("T")
      if isTime, !inTime {
        out += "T"
        inTime = true
      }
      out += (part.number?.description ?? "X") + (isTime ? String(part.unit.dropFirst()) : part.unit)
    }
    return out
  }
}
