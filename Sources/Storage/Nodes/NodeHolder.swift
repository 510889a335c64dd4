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
