import Glibc
import Kernel
import Storage

/// CPU that one PostgreSQL server uses: its postmaster and every process under it. Other servers of the machine do not count.
struct ServerCPU {
  private let postmaster: pid_t

  /// Nil where the server's processes are not on this machine.
  init?(_ database: Database) throws {
    let backend = try database.readNow { try $0.one("SELECT pg_backend_pid()") { try $0.next(Int64.self) } }
    guard let parent = Self.parent(of: pid_t(backend)) else { return nil }
    postmaster = parent
  }

  init?(url: String, world: World) throws {
    let database = try Database.postgres(url: url, world: world, connections: 2, readers: 1)
    defer { database.close() }
    guard let found = try ServerCPU(database) else { return nil }
    self = found
  }

  /// Microseconds so far.
  var micros: Double {
    guard let folder = opendir("/proc") else { return 0 }
    defer { closedir(folder) }
    var sum = Child.cpuMicros(of: postmaster)
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
      guard let pid = pid_t(name), Self.parent(of: pid) == postmaster else { continue }
      sum += Child.cpuMicros(of: pid)
    }
    return sum
  }

  private static func parent(of pid: pid_t) -> pid_t? {
    guard let text = RunFiles.text("/proc/\(pid)/stat"), let close = text.lastIndex(of: ")") else { return nil }
    let fields = text[close...].split(separator: " ")
    return fields.count > 2 ? pid_t(fields[2]) : nil
  }
}
