import RoundTrips
import Testing

/// What ICU writes is read back as what it was. A million values: Scripts/check-round-trips.
@Suite struct RoundTripTests {
  @Test(arguments: RoundTrips.names) func readsBack(_ name: String) {
    let tally = RoundTrips.run(name, count: 200, seed: 72)
    for (sample, read) in tally.failures {
      Issue.record("\"\(sample.written)\" is \(sample.expected), read as \(read)")
    }
  }
}
