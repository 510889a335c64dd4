import Kernel
import Storage

/// Keeps room on the disk of the data folder: what people send is refused first, orders last.
package struct DiskWatch: Sendable {
  package enum Level: Sendable, Equatable {
    case plenty
    /// Nothing large is taken any more: no files, no pictures from elsewhere, no imports.
    case low
    /// What is left belongs to what was begun; nothing new is written.
    case full

    /// For the metrics: the higher, the better.
    var figure: Int {
      switch self {
      case .plenty: 2
      case .low: 1
      case .full: 0
      }
    }
  }

  /// Of the reserve, what stays for ending what was begun.
  static let lastPart = 16
  /// Of the whole disk, the largest part that may be kept free, so that small disks work too.
  static let shareMax = 4

  private let folder: String
  private let reserve: Int
  /// Orders are written elsewhere where the database is a server of its own.
  private let holdsDatabase: Bool
  private let room: @Sendable (String) -> DiskRoom?

  package init(_ settings: Settings, room: @escaping @Sendable (String) -> DiskRoom? = { DiskRoom.of($0) }) {
    folder = settings.data
    reserve = settings.diskReserve
    holdsDatabase = settings.database.isEmpty
    self.room = room
  }

  /// How things stand at this moment.
  package var level: Level {
    guard reserve > 0, let room = room(folder) else { return .plenty }
    let kept = min(reserve, room.whole / Self.shareMax)
    if holdsDatabase, room.free < kept / Self.lastPart { return .full }
    return room.free < kept ? .low : .plenty
  }

  /// Whether so many bytes more can be taken without touching the reserve.
  func holds(_ bytes: Int) -> Bool {
    guard reserve > 0, let room = room(folder) else { return true }
    return room.free - min(bytes, room.free) >= min(reserve, room.whole / Self.shareMax)
  }
}
