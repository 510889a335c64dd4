import ArgumentParser
import Kernel
import Stream

/// Proves the public log of what people said.
struct AuditLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit-log",
    abstract: "Prove that nothing said in public was changed or dropped.",
    discussion: """
      The tree (RFC 9162) is recomputed from its leaves; heads, signatures, nodes and every activity are checked against it.
      Words that were destroyed as the law demands leave tombstones; their leaves still verify. Changes nothing.
      Ends with exit code 1 when something is wrong. Keep the printed head somewhere else and give it back later with --known:
      a log that was written anew from the beginning is found only so.

      Example:
        madang audit-log --data /srv/madang --known 1204:5dc9da79…4328
      """)

  @Option(help: ArgumentHelp("A head kept outside; may be given several times.", valueName: "size:root")) var known: [String] = []
  @OptionGroup var flags: SettingFlags

  func run() throws {
    let heads = try known.map(Self.head)
    let database = try Opening(flags).existing()
    defer { database.close() }
    let report = try LogAudit.run(database, known: heads)
    Say.result("\(report.leaves) leaves under \(report.heads) signed heads; \(report.waiting) wait for the next; \(report.tombstones) tombstones")
    if let newest = report.newest { Say.result("newest head: \(newest.size):\(Encoding.hex(newest.root)) of \(newest.at)") }
    guard !report.isWhole else { return Say.result("The log is whole.") }
    for difference in report.differences { Say.problem("\(difference)") }
    throw ExitCode(1)
  }

  private static func head(_ text: String) throws -> LogAudit.KnownHead {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let size = Int64(parts[0]), size > 0, let root = Encoding.bytes(hex: parts[1]), root.count == 32 else {
      throw ValidationError("--known wants a size and a root such as 8:5dc9da79…4328 (64 hex digits), not “\(text)”")
    }
    return LogAudit.KnownHead(size: size, root: root)
  }
}
