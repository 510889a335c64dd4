import Assembly
import Catalog
import Kernel
import NIOCore
import Signals
import Storage
import Synchronization
import Web
import Wire

/// Rendered pages for visitors who are not signed in and have nothing in the cart; see docs/decisions (page shelf).
///
/// A page leaves when the catalogue, the stock or the orders moved since it was made, and after `life` in any case.
/// Carts, checkouts and orders never read from here.
package final class PageShelf: Sendable {
  /// Pages kept, at most.
  package static let pagesMax = 2000
  /// Bytes kept, at most.
  package static let bytesMax = 24 << 20
  /// Larger pages are not kept.
  static let pageMax = 512 << 10
  /// Longer addresses are answered without the shelf.
  static let targetMax = 300
  /// How long a page stands at most.
  package static let life = Span.seconds(30)
  /// How often it is looked whether something moved.
  package static let looksEvery = Span.seconds(1)
  /// Beginnings of the topics that make pages old, as the features say.
  static let topics = Features.all.flatMap(\.pageTopics)

  /// What a page depends on besides the data.
  package struct Key: Hashable, Sendable {
    /// Which storefront was asked for, and how its addresses begin.
    package var host: String
    package var language: Language
    package var target: String
    /// The district that the reader says to be in, or that they want to say it later; empty for whoever said nothing. No page drawn for one place is
    /// shown to another, and one that is drawn for a point of a reader's own is not kept at all.
    package var place = ""
  }

  /// Handed from the shelf to many readers at once, so by reference.
  package final class Page: Sendable {
    let bytes: ByteBuffer
    /// Where the number of a reader's own cart is written; the bytes hold a 0 there.
    let gaps: [Int]
    let tag: String
    /// What the transaction saw that it was made from.
    let snapshot: Snapshot?
    /// What is noted of a reader who agreed to it.
    let what: Signal.What?
    /// The page is valid until then; prices may change at that moment.
    let until: Instant

    init(_ written: Written, snapshot: Snapshot?, what: Signal.What?, until: Instant) {
      bytes = ByteBuffer(bytes: written.bytes)
      gaps = written.gaps
      tag = Prepared.tag(of: written.bytes)
      (self.snapshot, self.what, self.until) = (snapshot, what, until)
    }

    /// An answer of the API, which has no gaps.
    init(_ answer: [UInt8], snapshot: Snapshot?, until: Instant) {
      bytes = ByteBuffer(bytes: answer)
      gaps = []
      tag = Prepared.tag(of: answer)
      (self.snapshot, self.what, self.until) = (snapshot, nil, until)
    }

    /// The bytes for a reader with so many pieces in the cart.
    func filled(with pieces: Int64) -> ByteBuffer {
      guard pieces != 0 else { return bytes }
      let number = String(pieces)
      var filled = ByteBufferAllocator().buffer(capacity: bytes.readableBytes + gaps.count * number.utf8.count)
      var start = 0
      for gap in gaps {
        filled.writeImmutableBuffer(bytes.getSlice(at: start, length: gap - start)!)
        filled.writeString(number)
        start = gap + 1
      }
      filled.writeImmutableBuffer(bytes.getSlice(at: start, length: bytes.readableBytes - start)!)
      return filled
    }
  }

  fileprivate struct State {
    /// Each with the turn in which it was put up; the lowest is the oldest.
    var pages: [Key: (page: Page, turn: Int)] = [:]
    var turn = 0
    var bytes = 0
    /// The event up to which pages are true, and when that was looked at.
    var position: Int64 = 0
    var looked = Instant(milliseconds: 0)
  }
  private let state = Mutex(State())

  package init() {}

  /// How many pages stand there.
  package var count: Int { state.withLock { $0.pages.count } }

  /// The page if it stands and is still true; nil also when it is time to look for events: call `look` then.
  func page(_ key: Key, at now: Instant) -> (page: Page?, mustLook: Bool) {
    state.withLock { state in (state.page(key, at: now), now - state.looked >= Self.looksEvery) }
  }

  /// Whether a page stands there, true or not.
  func holds(_ key: Key) -> Bool { state.withLock { $0.pages[key] != nil } }

  /// The page if it was made from exactly what a transaction sees.
  func page(_ key: Key, seeing snapshot: Snapshot?, at now: Instant) -> Page? {
    guard let snapshot, let page = state.withLock({ $0.page(key, at: now) }), page.snapshot == snapshot else { return nil }
    return page
  }

  /// Looks what happened since the last time and empties the shelf when a page could show it.
  func look(in tx: Transaction) throws {
    let known = state.withLock { $0.position }
    let events = try EventReader.after(known, limit: EventReader.limitMax, in: tx)
    let isMoved = known == 0 || events.count == EventReader.limitMax || events.contains { heard in Self.topics.contains { heard.event.topic.hasPrefix($0) } }
    let position = known == 0 ? try EventReader.head(tx) : events.last?.position ?? known
    let now = tx.now
    state.withLock { state in
      if isMoved { (state.pages, state.bytes) = ([:], 0) }
      state.position = max(state.position, position)
      state.looked = now
    }
  }

  /// How long what a transaction makes may stand: `life`, or until a price list begins or ends.
  static func end(of tx: Transaction) throws -> Instant {
    let end = tx.now + life
    return min(end, try PriceTurns.next(in: tx) ?? end)
  }

  /// Puts a page up, made from data as of the last look or later.
  func put(_ key: Key, _ page: Page) {
    let size = page.bytes.readableBytes
    guard size <= Self.pageMax else { return }
    state.withLock { state in
      state.turn += 1
      if let old = state.pages.updateValue((page, state.turn), forKey: key) { state.bytes -= old.page.bytes.readableBytes }
      state.bytes += size
      while state.pages.count > Self.pagesMax || state.bytes > Self.bytesMax { state.dropOldest() }
    }
  }
}

extension PageShelf.State {
  func page(_ key: PageShelf.Key, at now: Instant) -> PageShelf.Page? {
    guard let page = pages[key]?.page, now < page.until else { return nil }
    return page
  }

  /// Forgets the oldest tenth, so that a full shelf is looked through seldom.
  mutating func dropOldest() {
    let oldest = pages.sorted { $0.value.turn < $1.value.turn }.prefix(max(1, pages.count / 10))
    for (key, kept) in oldest {
      pages[key] = nil
      bytes -= kept.page.bytes.readableBytes
    }
  }
}
