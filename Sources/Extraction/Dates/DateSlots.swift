import Patterns

/// The parts of dates that rules name, each numbered by its line here.
extension Slot {
  static var after: Slot { Slot(#line) }
  static var article: Slot { Slot(#line) }
  static var bare: Slot { Slot(#line) }
  static var before: Slot { Slot(#line) }
  static var between: Slot { Slot(#line) }
  static var count: Slot { Slot(#line) }
  static var day: Slot { Slot(#line) }
  static var deixis: Slot { Slot(#line) }
  static var digits: Slot { Slot(#line) }
  static var first: Slot { Slot(#line) }
  static var frequency: Slot { Slot(#line) }
  static var half: Slot { Slot(#line) }
  static var head: Slot { Slot(#line) }
  static var holiday: Slot { Slot(#line) }
  static var hour: Slot { Slot(#line) }
  static var joined: Slot { Slot(#line) }
  static var lastCount: Slot { Slot(#line) }
  static var lastDay: Slot { Slot(#line) }
  static var lastMonth: Slot { Slot(#line) }
  static var lastRelativeYear: Slot { Slot(#line) }
  static var lastTime: Slot { Slot(#line) }
  static var lastWeekday: Slot { Slot(#line) }
  static var lastYear: Slot { Slot(#line) }
  static var marker: Slot { Slot(#line) }
  static var mod: Slot { Slot(#line) }
  static var month: Slot { Slot(#line) }
  static var more: Slot { Slot(#line) }
  static var number: Slot { Slot(#line) }
  static var offset: Slot { Slot(#line) }
  static var opener: Slot { Slot(#line) }
  static var ordinal: Slot { Slot(#line) }
  static var otherZone: Slot { Slot(#line) }
  static var pair: Slot { Slot(#line) }
  static var part: Slot { Slot(#line) }
  static var relativeYear: Slot { Slot(#line) }
  static var season: Slot { Slot(#line) }
  static var second: Slot { Slot(#line) }
  static var shift: Slot { Slot(#line) }
  static var slashed: Slot { Slot(#line) }
  static var smallCount: Slot { Slot(#line) }
  static var smallUnit: Slot { Slot(#line) }
  static var third: Slot { Slot(#line) }
  static var time: Slot { Slot(#line) }
  static var times: Slot { Slot(#line) }
  static var timesWord: Slot { Slot(#line) }
  static var unit: Slot { Slot(#line) }
  static var universal: Slot { Slot(#line) }
  static var vague: Slot { Slot(#line) }
  static var week: Slot { Slot(#line) }
  static var weekday: Slot { Slot(#line) }
  static var weekend: Slot { Slot(#line) }
  static var year: Slot { Slot(#line) }
  static var zone: Slot { Slot(#line) }
}
