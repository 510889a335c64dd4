extension FeatureDoors {
  /// Members: who they are, what is theirs, what they were told.
  static let account = FeatureDoors(
    "account",
    api: MemberEndpoints.routes() + BelongingsEndpoints.routes() + NoticeEndpoints.routes(),
    shop: AccountRoutes.routes(),
    exports: [AccountExport.notices, AccountExport.newContact, AccountExport.agreements, AccountExport.devices])
}
