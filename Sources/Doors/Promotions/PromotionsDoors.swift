extension FeatureDoors {
  /// Promotions of places, and benefits.
  static let promotions = FeatureDoors(
    "promotions",
    api: PromotionEndpoints.routes() + BenefitEndpoints.routes(),
    shop: PromotionRoutes.routes(),
    desk: DeskPromotionRoutes.routes(),
    exports: [BenefitsExport.benefits])
}
