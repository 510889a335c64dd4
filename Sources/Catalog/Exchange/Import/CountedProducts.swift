import Kernel

/// The products that an import brought in so far, so that one whose rows stand in several places is counted once.
struct CountedProducts {
  private var all: Set<Int64> = []
  private var same: Set<Int64> = []
  /// Whether the file was read from its beginning.
  let knowsAll: Bool

  init(knowsAll: Bool) { self.knowsAll = knowsAll }

  /// What was said of a product, as a further piece of it where another stood further up under whatever name.
  func marking(_ said: UnnamedVariants.Said) -> UnnamedVariants.Said {
    var said = said
    if let product = said.product, all.contains(product.raw) { said.isAgain = true }
    return said
  }

  /// How many more products came in with these, and how many more (or fewer) of them were so already.
  mutating func take(_ saved: [(product: ID<Product>, isChanged: Bool)]) -> (products: Int64, unchanged: Int64) {
    var products: Int64 = 0, unchanged: Int64 = 0
    for (product, isChanged) in saved {
      if all.insert(product.raw).inserted {
        products += 1
        if !isChanged, same.insert(product.raw).inserted { unchanged += 1 }
      } else if isChanged, same.remove(product.raw) != nil {
        unchanged -= 1
      }
    }
    return (products, unchanged)
  }
}
