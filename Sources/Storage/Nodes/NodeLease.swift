import Kernel
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A node number that one program has for itself, from which it mints ids; leased in the database, so that no two are equal.
///
/// It is renewed from a thread of its own and given back when the database closes; a program that was killed loses it some seconds later.
package final class NodeLease: Sendable {
  /// How long a number is held without being renewed.
  static let life = Span.seconds(20)
  /// Numbers there are.
  static let numbers: Int64 = 1024

  /// Why there is no number.
  package enum No: Error, Equatable, Sendable, CustomStringConvertible {
    /// Another program that is alive has it.
    case taken(node: Int64, by: String)
    case allTaken

    package var description: String {
      switch self {
      case .taken(let node, let holder):
        "Node \(node) belongs to another program on this database (\(holder)). Leave --node out, and each program gets a number of its own."
      case .allTaken: "All \(NodeLease.numbers) node numbers are taken: too many programs are on this database."
      }
    }
  }

  private let holder: NodeHolder
  private let current: Mutex<Int64>
  private let isOver = Atomic<Bool>(false)
  private let thread = Mutex<OSThread?>(nil)

  /// What this process holds: two databases of one program are two programs here.
  private static let alive = Mutex<Set<String>>([])

  /// The number that is held now.
  package var node: Int64 { current.withLock { $0 } }

  private init(_ node: Int64, _ holder: NodeHolder) {
    current = Mutex(node)
    self.holder = holder
  }

  /// Takes the wanted number, or any that is free. A wanted one whose program may have died is waited for, as long as a lease lives.
  static func take(_ wanted: Int64?, on database: Database, waits: Bool = true) throws -> NodeLease {
    let holder = NodeHolder.own(database.world.random())
    let found: Int64? = if let wanted { try take(wanted, holder, database, waits) } else { try database.writeNow { try free(holder, in: $0) } }
    guard let node = found else { throw No.allTaken }
    _ = alive.withLock { $0.insert(holder.text) }
    database.world.mint.settle(on: node)
    return NodeLease(node, holder)
  }

  private static func take(_ node: Int64, _ holder: NodeHolder, _ database: Database, _ waits: Bool) throws -> Int64 {
    var first: Standing?
    for _ in 0...(life.milliseconds / 1000 + 1) {
      guard let standing = try database.writeNow({ try claim(node, holder, in: $0) }) else { return node }
      // Who renews is alive; so is who can be seen to run.
      let isAlive = first.map { $0.until != standing.until || $0.holder != standing.holder } ?? false
      let isHere = NodeHolder(text: standing.holder)?.machine == holder.machine
      guard waits, !isAlive, !isHere else { throw No.taken(node: node, by: standing.name) }
      first = first ?? standing
      usleep(1_000_000)
    }
    throw No.taken(node: node, by: first?.name ?? "")
  }

  struct Standing: Equatable {
    let holder: String
    let until: Instant
    var name: String { NodeHolder(text: holder).map { "process \($0.process) on \($0.machine.prefix { $0 != "/" })" } ?? "another" }
  }

  /// Nil where the number is ours now, else who has it.
  static func claim(_ node: Int64, _ holder: NodeHolder, in tx: Transaction) throws -> Standing? {
    let now = tx.now
    if try insert(node, holder, now, in: tx) { return nil }
    let standing = try tx.one("SELECT holder, until FROM storage_node WHERE node = \(node)") { Standing(holder: try $0.next(), until: try $0.next()) }
    guard NodeHolder(text: standing.holder)?.hasEnded(seenBy: holder) == true, !alive.withLock({ $0.contains(standing.holder) }) else { return standing }
    let taken = try tx.run("UPDATE storage_node SET holder = \(holder.text), until = \(now + life) WHERE node = \(node) AND holder = \(standing.holder)") == 1
    return taken ? nil : standing
  }

  /// Any free number, the lowest first; of two at once one gets it and the other looks on.
  static func free(_ holder: NodeHolder, in tx: Transaction) throws -> Int64? {
    let now = tx.now
    let taken = Set(try tx.rows("SELECT node FROM storage_node WHERE until > \(now) ORDER BY node LIMIT 1024") { try $0.next(Int64.self) })
    for node in (1..<numbers).map({ $0 }) + [0] where !taken.contains(node) {
      if try insert(node, holder, now, in: tx) { return node }
    }
    return nil
  }

  private static func insert(_ node: Int64, _ holder: NodeHolder, _ now: Instant, in tx: Transaction) throws -> Bool {
    try tx.first(
      """
      INSERT INTO storage_node (node, holder, until) VALUES (\(node), \(holder.text), \(now + life))
      ON CONFLICT (node) DO UPDATE SET holder = excluded.holder, until = excluded.until WHERE storage_node.until <= \(now)
      RETURNING node
      """) { try $0.next(Int64.self) } != nil
  }

  /// Holds it on; where another took it meanwhile, because nothing was heard of us for too long, another number is taken.
  func renew(on database: Database) throws {
    let (node, holder) = (node, holder)
    let kept: Int64? = try database.writeNow { tx in
      let isOurs = try tx.run("UPDATE storage_node SET until = \(tx.now + Self.life) WHERE node = \(node) AND holder = \(holder.text)") == 1
      return isOurs ? node : try Self.free(holder, in: tx)
    }
    guard let kept else { throw No.allTaken }
    guard kept != node else { return }
    database.world.mint.settle(on: kept)
    current.withLock { $0 = kept }
  }

  /// Renews from now on.
  func keep(on database: Database) {
    let own = OSThread(name: "madang-node") { [weak database, weak self] in
      while true {
        for _ in 0..<50 {
          usleep(100_000)
          guard let self, !self.isOver.load(ordering: .relaxed) else { return }
        }
        guard let database else { return }
        // What cannot be written now is written five seconds later; until then nothing else can be written either.
        do { try self?.renew(on: database) } catch {}
      }
    }
    thread.withLock { $0 = own }
  }

  /// Ends the renewing and gives the number back.
  func giveBack(on database: Database) {
    isOver.store(true, ordering: .relaxed)
    thread.withLock { $0 }?.join()
    let (node, holder) = (node, holder)
    _ = Self.alive.withLock { $0.remove(holder.text) }
    do { try database.writeNow { tx in _ = try tx.run("DELETE FROM storage_node WHERE node = \(node) AND holder = \(holder.text)") } } catch {}
  }
}

extension Database {
  /// Leases a node number and mints ids under it until the database closes; the wanted one, or any that is free. Throws `NodeLease.No`.
  @discardableResult
  package func lease(node wanted: Int64?) throws -> Int64 {
    let taken = try NodeLease.take(wanted, on: self)
    taken.keep(on: self)
    beforeClosing { taken.giveBack(on: $0) }
    return taken.node
  }
}
