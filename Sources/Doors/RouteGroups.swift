import Kernel
import Wire

/// The routes of every feature, one line each.
package enum RouteGroups {
  package static func all() -> [[Route]] {
    [
      AssetRoutes.routes(),
      CartEndpoints.routes(), CheckoutEndpoints.routes(), PaymentEndpoints.routes(), OrderEndpoints.routes(),
      CatalogEndpoints.routes(), SearchEndpoints.routes(), MemberEndpoints.routes() + LegalEndpoints.routes(), BelongingsEndpoints.routes(), TopUpEndpoints.routes(),
      ConsoleProductEndpoints.routes(), StockEndpoints.routes(), CodeEndpoints.routes(), ConsignmentEndpoints.routes(), DecisionEndpoints.routes(), FailedWorkEndpoints.routes(), SearchWordEndpoints.routes(), BrandNameEndpoints.routes(),
      MallEndpoints.routes(), UnitEndpoints.routes(), PromotionEndpoints.routes(), BenefitEndpoints.routes(), PlaceDeskEndpoints.routes(),
      ReviewEndpoints.routes(), ReviewDeskEndpoints.routes(), BookmarkEndpoints.routes(), RestockEndpoints.routes(), AnnouncementEndpoints.routes(),
      StreamEndpoints.routes(), LogEndpoints.routes(), PopularEndpoints.routes(), NoticeEndpoints.routes(), ImportEndpoints.routes(),
      ShopRoutes.routes(),
      SignInRoutes.routes(),
      AccountRoutes.routes(),
      ConsentRoutes.routes(),
      ConsoleRoutes.routes(),
      MallRoutes.routes(),
      PromotionRoutes.routes(),
      PaperRoutes.routes(),
      StreamRoutes.routes() + BookmarkRoutes.routes() + RestockRoutes.routes() + ReviewRoutes.routes(),
    ]
  }
}
