import Glibc
import Invariants

/// What libFuzzer calls with each input. A broken promise ends the program, and libFuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let broken = chosenTarget.broken(by: Array(UnsafeBufferPointer(start: data, count: size)))
  if !broken.isEmpty { fatalError(broken.joined(separator: "\n")) }
  return 0
}
