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
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// Writes the value as TIMEX3 has it.
  func write(to out: inout [UInt8]) {
    out.append(0x50)
    var inTime = false
    for part in parts {
      var unit = part.unit.utf8[...]
      if unit.first == 0x54 {
        unit = unit.dropFirst()
        if !inTime { out.append(0x54) }
        inTime = true
      }
      switch part.number {
      case nil: out.append(0x58)
      case let number?:
        if let small = number.integer, small >= 0, small < 10_000 {
          out.append(small, width: 1)
        } else {
          out.append(contentsOf: number.description.utf8)
        }
      }
      out.append(contentsOf: unit)
    }
  }
}
