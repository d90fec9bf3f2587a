import Foundation
import RoundTrips

// saripati-round-trips COUNT SEED SHOWN: a table of what was written by ICU and read back, and the first mismatches.

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let wanted = arguments.first.map { Int($0) } ?? 1_000_000
let seed = arguments.count > 1 ? arguments[1] : 72
let shown = arguments.count > 2 ? Int(arguments[2]) : 3
let each = (wanted + RoundTrips.names.count - 1) / RoundTrips.names.count

let tallies = await withTaskGroup(of: Tally.self, returning: [String: Tally].self) { group in
  for name in RoundTrips.names {
    group.addTask { RoundTrips.run(name, count: each, seed: seed, keep: shown) }
  }
  var found: [String: Tally] = [:]
  for await tally in group { found[tally.name] = tally }
  return found
}

func column(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

var (made, failed) = (0, 0)
print("kind" + column("written", 32) + column("read otherwise", 16))
for tally in RoundTrips.names.compactMap({ tallies[$0] }) {
  made += tally.made
  failed += tally.failed
  print(tally.name + column(String(tally.made), 36 - tally.name.count) + column(String(tally.failed), 16))
  for (sample, read) in tally.failures {
    print("    \"\(sample.written)\": \(sample.expected), read as \(read)")
  }
}
print("all" + column(String(made), 33) + column(String(failed), 16))
if failed > 0 { exit(1) }
