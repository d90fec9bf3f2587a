import Glibc

/// Waits for the signals that ask a program to end.
enum Interruption {
  /// Calls `end` on a thread of its own at the first of SIGINT, SIGTERM and SIGHUP; a second one ends at once.
  ///
  /// To be called before other threads start: they inherit that these signals go to this thread alone. A signal that
  /// whoever started the program had it ignore (`nohup`, a background job) stays ignored.
  static func await(_ end: @escaping @Sendable (_ signal: Int32) -> Void) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 {
        sigaddset(&signals, number)
      }
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    Threads.start { [signals] in
      var signals = signals
      var number: Int32 = 0
      while sigwait(&signals, &number) != 0 {}
      Threads.start { [signals, number] in
        var signals = signals
        var second: Int32 = 0
        while sigwait(&signals, &second) != 0 {}
        _exit(128 + number)
      }
      end(number)
    }
  }
}
