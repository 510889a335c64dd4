import Wire

/// The shop: finding, looking, buying, and what became of it.
package enum ShopRoutes {
  package static func routes() -> [Route] {
    PictureRoutes.routes() + ReaderPlaceRoutes.routes() + MediaRoutes.routes() + HomeRoutes.routes() + ListingRoutes.routes() + SearchRoutes.routes() + ProductRoutes.routes()
      + ShopCartRoutes.routes() + CheckoutRoutes.routes() + PaymentRoutes.routes() + PaymentBackRoutes.routes() + ShopOrderRoutes.routes()
  }
}
