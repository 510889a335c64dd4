import Wire

/// The console: every feature's pages, one line each.
enum ConsoleRoutes {
  static func routes() -> [Route] {
    DeskRoutes.routes() + DeskHomeRoutes.routes() + DeskOrderRoutes.routes() + HandOverRoutes.routes()
      + DeskReturnRoutes.routes() + DeskStockRoutes.routes() + DeskProductRoutes.routes() + DeskPictureRoutes.routes() + DeskShopRoutes.routes()
      + DeskImportRoutes.routes() + DeskExportRoutes.routes() + DeskPlaceRoutes.routes() + DeskPromotionRoutes.routes() + DeskCodeRoutes.routes()
      + DeskMessageRoutes.routes() + DeskHouseRoutes.routes() + DeskSiteRoutes.routes() + SearchWordRoutes.routes() + BrandNameRoutes.routes() + DeskTalkRoutes.routes() + DeskClaimRoutes.routes() + FailedWorkRoutes.routes() + EventsRoutes.routes()
  }
}
