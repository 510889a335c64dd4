import Kernel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which program holds a node number: its machine, its process, and a random end, so that no two are equal.
struct NodeHolder: Sendable, Equatable {
  let machine: String
  let process: Int32
  let text: String

  /// This program.
  static func own(_ random: UInt64) -> NodeHolder {
    let machine = machineName()
    return NodeHolder(machine: machine, process: getpid(), text: "\(machine) \(getpid()) \(String(random, radix: 36))")
  }

  /// This program as long as it runs, whatever databases it opens: known by its machine, its process and when that began.
  static let program = own(began)

  /// Ticks from the machine's start to this process's; another process under the same number began at another.
  private static var began: UInt64 {
    let said = (try? DiskFile.readingIfThere("/proc/self/stat")?.read(at: 0, count: 1000)) ?? []
    // The name of the program stands in brackets and may hold blanks; behind it the start is the 20th word.
    let words = String(decoding: said, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
    return words.count > 19 ? UInt64(words[19]) ?? 0 : 0
  }

  /// Whether a program is known to be gone: a process of this machine that has ended, or one of another that holds no node number any more.
  static func isGone(_ holder: String, in tx: Transaction) throws -> Bool {
    guard holder != program.text, let other = NodeHolder(text: holder) else { return false }
    if other.machine == program.machine { return other.hasEnded(seenBy: program) }
    let name = "\(other.machine) \(other.process) "
    return try tx.value("SELECT 1 FROM storage_node WHERE until > \(tx.now) AND substr(holder, 1, \(raw: String(name.unicodeScalars.count))) = \(name) ORDER BY node LIMIT 1", as: Int64.self) == nil
  }

  /// As it was written down; nil for anything else.
  init?(text: String) {
    let words = text.split(separator: " ")
    guard words.count == 3, let process = Int32(words[1]) else { return nil }
    self.init(machine: String(words[0]), process: process, text: text)
  }

  private init(machine: String, process: Int32, text: String) {
    self.machine = machine
    self.process = process
    self.text = text
  }

  /// Whether it is known to have ended: a process of this machine that is not there, or an earlier one under our own number.
  func hasEnded(seenBy own: NodeHolder) -> Bool {
    guard machine == own.machine else { return false }
    return process == own.process || kill(process, 0) != 0 && errno == ESRCH
  }

  /// The host's name and this boot of it, without blanks.
  private static func machineName() -> String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, 255)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let boot = (try? DiskFile.readingIfThere("/proc/sys/kernel/random/boot_id")?.read(at: 0, count: 36)) ?? []
    return (host + "/" + String(decoding: boot, as: UTF8.self)).filter { !$0.isWhitespace }
  }
}
