import Foundation
import Testing

/// The program that was built beside the tests, started by the system's own call: among the many threads and files of a whole
/// test run, Foundation's `Process` was seen to crash.
struct BuiltProgram {
  /// What it says to standard output and to standard error, both files.
  let output: String
  let faults: String
  private let child: pid_t

  init(_ arguments: [String]) throws {
    let file = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/.build/debug/madang"
    try #require(FileManager.default.isExecutableFile(atPath: file), "build it with: swift build --product madang")
    let folder = Scratch.folder()
    output = folder + "/output"
    faults = folder + "/faults"
    var actions = posix_spawn_file_actions_t(), attributes = posix_spawnattr_t(), none = sigset_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, faults, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A thread of a pool holds signals back, and a child inherits that: SIGTERM would never reach it.
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] = ([file] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var started = pid_t()
    try #require(posix_spawn(&started, file, &actions, &attributes, &words, environ) == 0)
    child = started
  }

  func terminate() { kill(child, SIGTERM) }

  /// Waits for its end, without a thread of the pool: its exit code, or nil where a signal ended it.
  func finish() async throws -> Int32? {
    let child = child
    return try await OpenYard.blocking {
      var ended: Int32 = 0
      while waitpid(child, &ended, 0) < 0, errno == EINTR {}
      return ended & 0x7F == 0 ? ended >> 8 & 0xFF : nil
    }
  }

  func said() throws -> String { try String(contentsOfFile: output, encoding: .utf8) }
}
