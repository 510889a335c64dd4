extension FeatureDoors {
  /// What was sent to people, and the words of it.
  static let messages = FeatureDoors(
    "messages",
    desk: DeskMessageRoutes.routes(),
    exports: [MessagesExport.messages],
    letters: { origin, contact in
      OrderWriter.all(origin, contact).merging(AccountWriter.all(origin, contact)) { first, _ in first }.merging(MeasureWriter.all(origin, contact)) { first, _ in first }
    })
}
