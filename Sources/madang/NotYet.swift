import ArgumentParser
import Glibc

/// A command whose parts are still being built: refused in words, never half done.
enum NotYet {
  /// Says so and ends with exit code 64 (EX_USAGE).
  static func refuse(_ command: String) throws -> Never {
    Say.problem("madang \(command) is not there yet in this build; nothing was changed.")
    throw ExitCode(64)
  }
}

/// What the command line says: results to standard output, progress and problems to standard error.
enum Say {
  static func result(_ line: String) {
    print(line)
    fflush(nil)
  }

  static func progress(_ line: String) { write(2, line + "\n", line.utf8.count + 1) }
  static func problem(_ line: String) { write(2, "madang: " + line + "\n", line.utf8.count + 9) }
}
