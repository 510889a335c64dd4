import Kernel

/// The routes of every feature, one line each.
package enum RouteGroups {
  package static func all() -> [[Route]] {
    [
      AssetRoutes.routes(),
      ShopRoutes.routes(),
      SignInRoutes.routes(),
      AccountRoutes.routes(),
      ConsentRoutes.routes(),
    ]
  }
}
