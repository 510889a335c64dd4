import Glibc
import Storage

/// A process that this program started and ends by its id.
final class Child {
  let pid: pid_t
  private let output: Int32
  private var kept: [UInt8] = []
  private var isEnded = false

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts a program with its standard output in a pipe; standard error goes to `log`, or where that is nil into the same pipe.
  init(_ arguments: [String], log: String? = "/dev/null") throws {
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else { throw Failed(description: "no pipe can be made") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    posix_spawn_file_actions_addclose(&actions, pipes[0])
    if let log {
      posix_spawn_file_actions_addopen(&actions, 2, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    // Threads of a pool hold back nearly every signal, and a child inherits that: pgbench would never hear its own clock.
    var attributes = posix_spawnattr_t(), none = sigset_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = arguments.map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var started = pid_t()
    let status = posix_spawnp(&started, arguments[0], &actions, &attributes, &argv, environ)
    close(pipes[1])
    guard status == 0 else {
      close(pipes[0])
      throw Failed(description: "\(arguments[0]) cannot be started: \(String(cString: strerror(status)))")
    }
    pid = started
    output = pipes[0]
  }

  /// Loads the demo mall to where the arguments say; throws what the program said when it cannot.
  static func loadDemo(_ arguments: [String]) throws {
    let (said, code) = try Child([RunFiles.program, "demo", "--load-only"] + arguments, log: nil).finish()
    guard code == 0 else { throw Failed(description: "the demo cannot be loaded: \(said.suffix(2000))") }
  }

  /// The next line of its output; nil at its end.
  func line() -> String? {
    while true {
      if let end = kept.firstIndex(of: 10) {
        let line = String(decoding: kept[..<end], as: UTF8.self)
        kept.removeSubrange(...end)
        return line
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = read(output, &buffer, buffer.count)
      guard count > 0 else { return nil }
      kept += buffer[..<count]
    }
  }

  /// All of its output, and its exit code once it has ended.
  func finish() -> (output: String, code: Int32) {
    var lines: [String] = []
    while let next = line() { lines.append(next) }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    isEnded = true
    close(output)
    return (lines.joined(separator: "\n"), (status >> 8) & 0xFF)
  }

  /// Ends it and waits for its end.
  func end(_ signal: Int32 = SIGTERM) {
    guard !isEnded else { return }
    kill(pid, signal)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    isEnded = true
    close(output)
  }

  deinit { end(SIGKILL) }

  /// CPU used so far, in microseconds, user and system.
  var cpuMicros: Double { Child.cpuMicros(of: pid) }

  static func cpuMicros(of pid: pid_t) -> Double {
    guard let text = RunFiles.text("/proc/\(pid)/stat"), let close = text.lastIndex(of: ")") else { return 0 }
    let fields = text[close...].split(separator: " ")
    guard fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13]) else { return 0 }
    return (user + system) * 1_000_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Resident memory in mebibytes.
  var residentMiB: Double {
    guard let text = RunFiles.text("/proc/\(pid)/statm") else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}

/// Small files of the operating system and of a run.
enum RunFiles {
  static func text(_ path: String) -> String? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Child.Failed(description: "\(path) cannot be written") }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// A fresh folder for a run; the caller removes it.
  static func scratch() throws -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "."
    guard let folder = try? DiskFile.temporaryFolder("madang-bench", in: base) else {
      throw Child.Failed(description: "no scratch folder can be made in \(base)")
    }
    return folder
  }

  static func remove(_ folder: String) {
    _ = try? Child(["rm", "-rf", folder]).finish()
  }

  /// The file of this very program.
  static var program: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : "madang"
  }
}
