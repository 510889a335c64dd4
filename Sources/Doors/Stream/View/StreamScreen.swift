import Catalog
import Community
import Kernel
import Stream
import Web

/// Announcements and reviews of everyone, newest first.
package struct StreamScreen: Sendable {
  package var items: [StreamPage.Item]
  /// Products that stand on this site and have a page here.
  package var standing: Set<ID<Product>>
  package var cursor: Cursor?
  package var next: Cursor?

  package init(items: [StreamPage.Item], standing: Set<ID<Product>>, cursor: Cursor?, next: Cursor?) {
    self.items = items
    self.standing = standing
    self.cursor = cursor
    self.next = next
  }

  package func draw(_ reader: Reader) -> HTML {
    let head = Head(title: reader.say(StreamPhrases.title), description: reader.say(StreamPhrases.lead), canonical: Paths.stream)
    let posts: [HTML] = items.map { item in
      switch item {
      case .announcement(let news): Post.announcement(news, reader)
      case .review(let review): Post.review(review, standing: standing, reader)
      }
    }
    let list: HTML = posts.isEmpty && next == nil
      ? EmptyState(reader.say(StreamPhrases.none), reader.say(StreamPhrases.noneLead), way: .init(reader.say(MallPhrases.malls), Paths.malls)).html
      : #"<div class="stack">\#(posts)</div>"# + Pager(Paths.stream, cursor: cursor, next: next).html(reader)
    return Layout.page(head, reader, tab: .stream, body: """
      <div class="narrow stack is-loose"><div class="page-head"><h1>\(StreamPhrases.title, reader.language)</h1><p class="lead">\(StreamPhrases.lead, reader.language)</p></div>\(list)</div>
      """)
  }
}
