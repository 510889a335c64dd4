#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Synchronization

/// A time zone of the IANA database by its name (`Asia/Seoul`), read from the machine's own TZif files (RFC 8536).
package struct Zone: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  private let table: ZoneTable

  /// Nil when there is no such zone on this machine.
  package init?(name: String) {
    guard let table = Self.table(name) else { return nil }
    self.name = name
    self.table = table
  }

  private init(known name: String, hoursEast: Int64) {
    self.name = name
    table = Self.table(name) ?? ZoneTable(offsetSeconds: hoursEast * 3600)
  }

  /// Korea; known even on a machine without zone files, since Korea keeps +09:00 all year.
  package static let seoul = Zone(known: "Asia/Seoul", hoursEast: 9)

  package static func == (a: Zone, b: Zone) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
  package var description: String { name }

  /// How far the clocks there are ahead of UTC at a moment, in seconds.
  package func offsetSeconds(at instant: Instant) -> Int64 { table.offset(at: Day.floor(instant.milliseconds, 1000)) }

  /// The day there, and the minute of that day (0...1439).
  package func local(_ instant: Instant) -> (day: Day, minute: Int) {
    let seconds = Day.floor(instant.milliseconds, 1000).plus(offsetSeconds(at: instant))
    let day = Day.floor(seconds, 86_400)
    return (Day(number: day), Int((seconds - day * 86_400) / 60))
  }

  /// When the clocks there show that minute of that day; minutes past 1,440 are of the days after.
  ///
  /// A minute that clocks skip is the moment they skip; one that they show twice is the first of the two.
  package func instant(_ day: Day, minute: Int) -> Instant {
    let shown = min(max(day.number, -100_000_000), 100_000_000) * 86_400 + Int64(min(max(minute, -1_000_000), 1_000_000)) * 60
    let early = table.offset(at: shown - 86_400), late = table.offset(at: shown + 86_400)
    for offset in [max(early, late), min(early, late)] where table.offset(at: shown - offset) == offset {
      return Instant(milliseconds: (shown - offset) * 1000)
    }
    // Skipped: the clocks jump inside; find the jump.
    var low = shown - max(early, late), high = shown - min(early, late)
    while high - low > 1 {
      let middle = (low + high) / 2
      if table.offset(at: middle) == early { low = middle } else { high = middle }
    }
    return Instant(milliseconds: high * 1000)
  }

  /// Zones already read, at most 600 (the database has about that many names).
  private static let kept = Mutex<[String: ZoneTable]>([:])

  private static func table(_ name: String) -> ZoneTable? {
    if let table = kept.withLock({ $0[name] }) { return table }
    guard isName(name), let bytes = read("/usr/share/zoneinfo/" + name), let table = ZoneTable(tzif: bytes) else { return nil }
    kept.withLock { if $0.count < 600 { $0[name] = table } }
    return table
  }

  /// Names come from outside: letters, digits and `_+-/` only, so that none leads to another file.
  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "/")
      && name.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [95, 43, 45, 47].contains(byte)
      }
  }

  /// A small file's bytes (at most 64 KiB); nil when it cannot be read.
  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return count > 0 && count < bytes.count ? Array(bytes.prefix(count)) : nil
  }
}
