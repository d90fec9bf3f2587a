import Glibc
import Invariants

/// The target that the environment names: libFuzzer keeps the command line for itself.
let chosenTarget: FuzzTarget = {
  let name = getenv("SARIPATI_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    fatalError("SARIPATI_FUZZ_TARGET: expected one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()
