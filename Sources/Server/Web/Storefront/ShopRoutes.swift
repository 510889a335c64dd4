/// The shop: finding, looking, buying, and what became of it.
package enum ShopRoutes {
  package static func routes() -> [Route] {
    PictureRoutes.routes() + HomeRoutes.routes() + ListingRoutes.routes() + SearchRoutes.routes() + ProductRoutes.routes()
  }
}
