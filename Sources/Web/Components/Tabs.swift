import Kernel

/// Links that choose one of several views of a list; the address says which.
package struct Tabs: Sendable {
  package struct Tab: Sendable {
    package var words: String
    package var path: Path
    package var isChosen: Bool
    package var count: Int64?
    package init(_ words: String, _ path: Path, isChosen: Bool, count: Int64? = nil) {
      self.words = words
      self.path = path
      self.isChosen = isChosen
      self.count = count
    }
  }
  package var label: String
  package var tabs: [Tab]

  package init(_ label: String, _ tabs: [Tab]) {
    self.label = label
    self.tabs = tabs
  }

  package func html(_ reader: Reader) -> HTML {
    let links: [HTML] = tabs.map { tab in
      let count: HTML? = tab.count.map { "<small>\(reader.format.number($0))</small>" }
      return #"<a class="chip" href="\#(to: tab.path)"\#("aria-current", tab.isChosen ? "page" : nil)>\#(tab.words)\#(count)</a>"#
    }
    return #"<nav class="chips is-row" aria-label="\#(label)">\#(links)</nav>"#
  }
}
