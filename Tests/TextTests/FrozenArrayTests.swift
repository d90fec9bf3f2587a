import Testing

@testable import Text

/// Arrays that never change, and images of them.
@Suite struct FrozenArrayTests {
  struct Odd: BitwiseCopyable, Equatable {
    var wide: Int64
    var narrow: UInt8
  }

  @Test func isWhatItWasMadeOf() {
    #expect(Array(FrozenArray([3, 5, 8])) == [3, 5, 8])
    #expect(FrozenArray([Int]()).isEmpty)
    #expect(FrozenArray([UInt8](repeating: 7, count: 5_000_000)).allSatisfy { $0 == 7 })
  }

  /// Any bytes, any number of them, and elements with room between them come back.
  @Test func anImageGivesItsArraysBack() throws {
    var random = SplitMix(state: 7)
    let bytes = (0..<1000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for count in [0, 1, 5, 6, 7, 15, 16, 17, 1000] {
      var writer = MemoryImageWriter()
      writer.append(FrozenArray(Array(bytes[..<count])))
      writer.append(FrozenArray([Odd(wide: -1, narrow: 200), Odd(wide: .max, narrow: 0)]))
      writer.append(FrozenArray([Int32]()))
      let text = writer.text
      #expect(text.allSatisfy { (0x30...0x6F).contains($0) })
      var image = try #require(text.withUnsafeBufferPointer { MemoryImage($0) })
      #expect(Array(image.next() as FrozenArray<UInt8>) == Array(bytes[..<count]))
      #expect(
        Array(image.next() as FrozenArray<Odd>) == [Odd(wide: -1, narrow: 200), Odd(wide: .max, narrow: 0)])
      #expect((image.next() as FrozenArray<Int32>).isEmpty)
    }
  }

  @Test func whatIsNoImageIsNone() {
    for text in ["", "10", String(repeating: "0", count: 4096)] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { MemoryImage($0) } == nil)
    }
  }
}
