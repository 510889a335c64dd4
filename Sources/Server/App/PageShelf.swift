import Kernel
import NIOCore
import Storage
import Synchronization

/// Rendered pages for visitors who are not signed in and have nothing in the cart; see docs/decisions (page shelf).
///
/// A page leaves when the catalogue, the stock or the orders moved since it was made, and after `life` in any case.
/// Carts, checkouts and orders never read from here.
package final class PageShelf: Sendable {
  /// Pages kept, at most.
  package static let pagesMax = 2000
  /// Bytes kept, at most.
  package static let bytesMax = 64 << 20
  /// Larger pages are not kept.
  static let pageMax = 512 << 10
  /// Longer addresses are answered without the shelf.
  static let targetMax = 300
  /// How long a page stands at most.
  package static let life = Span.seconds(30)
  /// How often it is looked whether something moved.
  package static let looksEvery = Span.seconds(1)
  /// Beginnings of the topics that make pages old.
  static let topics = ["catalog.", "inventory.", "orders.", "returns.", "reviews.", "stream.", "places."]

  /// What a page depends on besides the data.
  package struct Key: Hashable, Sendable {
    package var host: String
    package var language: Language
    package var target: String
  }

  package struct Page: Sendable {
    let bytes: ByteBuffer
    let tag: String
    let made: Instant
  }

  private struct State {
    var pages: [Key: Page] = [:]
    /// Oldest first; a page made anew stands at the end again.
    var order: [Key] = []
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
    state.withLock { state in
      let page = state.pages[key].flatMap { now - $0.made < Self.life ? $0 : nil }
      return (page, now - state.looked >= Self.looksEvery)
    }
  }

  /// Looks what happened since the last time and empties the shelf when a page could show it.
  func look(in tx: Transaction) throws {
    let known = state.withLock { $0.position }
    let events = try EventReader.after(known, limit: EventReader.limitMax, in: tx)
    let isMoved = known == 0 || events.count == EventReader.limitMax || events.contains { heard in Self.topics.contains { heard.event.topic.hasPrefix($0) } }
    let position = known == 0 ? try EventReader.head(tx) : events.last?.position ?? known
    let now = tx.now
    state.withLock { state in
      if isMoved { (state.pages, state.order, state.bytes) = ([:], [], 0) }
      state.position = max(state.position, position)
      state.looked = now
    }
  }

  /// Puts a page up, made from data as of the last look.
  func put(_ key: Key, _ page: Page) {
    let size = page.bytes.readableBytes
    guard size <= Self.pageMax else { return }
    state.withLock { state in
      if let old = state.pages.updateValue(page, forKey: key) {
        state.bytes -= old.bytes.readableBytes
        state.order.removeAll { $0 == key }
      }
      state.order.append(key)
      state.bytes += size
      while state.pages.count > Self.pagesMax || state.bytes > Self.bytesMax, let oldest = state.order.first {
        state.order.removeFirst()
        if let gone = state.pages.removeValue(forKey: oldest) { state.bytes -= gone.bytes.readableBytes }
      }
    }
  }
}
