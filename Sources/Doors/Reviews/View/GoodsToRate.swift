import Catalog
import Kernel
import Web

/// A product that a member received and may rate.
package struct GoodsToRate: Sendable {
  package var product: ID<Product>
  package var title: String
  package var picture: Web.Picture

  package init(product: ID<Product>, title: String, picture: Web.Picture) {
    self.product = product
    self.title = title
    self.picture = picture
  }

  /// A list of ways to write; nil where nothing waits.
  static func list(_ goods: [GoodsToRate], _ reader: Reader) -> HTML? {
    guard !goods.isEmpty else { return nil }
    let items: [HTML] = goods.map { item in
      #"<li><a class="item" href="\#(to: Paths.writeReview(item.product))">\#(item.picture.used(as: .line).html)<span class="item-text"><b>\#(item.title)</b><small>\#(OrderPhrases.review, reader.language)</small></span><span class="chevron" aria-hidden="true"></span></a></li>"#
    }
    return #"<section class="stack is-tight"><h2>\#(AccountPhrases.toRate, reader.language)</h2><ul class="list">\#(items)</ul></section>"#
  }
}
