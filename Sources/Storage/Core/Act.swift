import Kernel

/// The time and chance of one command: drawn once, replayed when the database runs the body again.
final class Act {
  enum Kind { case id, random }

  let now: Instant
  private let world: World
  private var drawn: [Int64] = []
  private var position = 0

  /// Rung when this act's events or jobs are durable.
  let bell: Bell

  /// Where rows are noted that nobody here can read.
  let unread: UnreadRows

  /// What readers keep between transactions.
  let memory: ReaderMemory

  init(_ world: World, bell: Bell, unread: UnreadRows, memory: ReaderMemory) {
    self.world = world
    self.bell = bell
    self.unread = unread
    self.memory = memory
    now = world.now()
  }

  func draw(_ kind: Kind) -> Int64 {
    if position == drawn.count {
      drawn.append(kind == .id ? world.mint.next(now) : Int64(bitPattern: world.random()))
    }
    position += 1
    return drawn[position - 1]
  }

  /// Before the body runs again.
  func rewind() { position = 0 }
}
