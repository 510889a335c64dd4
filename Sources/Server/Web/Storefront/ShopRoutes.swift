/// The shop: finding, looking, buying, and what became of it.
package enum ShopRoutes {
  package static func routes() -> [Route] {
    PictureRoutes.routes()
  }
}
