import Kernel
import Storage

/// What a party is for others, always at some place: a store, a merchant, a mall, the installation.
package enum Role: String, Column, CaseIterable {
  /// Staff of one store: hands over, counts, answers.
  case storeStaff = "store-staff"
  /// Staff of a merchant: everything of the shop but its people and money.
  case merchantStaff = "merchant-staff"
  /// Owner of a merchant.
  case merchantOwner = "merchant-owner"
  /// Operator of one mall.
  case mallOperator = "mall-operator"
  /// Operator of the whole installation.
  case operatorOfAll = "operator"

  /// What the role may do within its scope. Everybody signed in is a shopper besides; that needs no grant.
  package var permissions: Set<Permission> {
    switch self {
    case .storeStaff: [.seeConsole, .seeOrders, .fulfilOrders, .handOver, .seeStock, .countStock]
    case .merchantStaff: Role.storeStaff.permissions.union([.editCatalog, .importCatalog, .exportData, .moveStock, .editPromotions, .editHours, .answerReviews])
    case .merchantOwner: Role.merchantStaff.permissions.union([.refund, .editSeller, .editPrices, .grantRoles, .seeMoney])
    case .mallOperator: [.seeConsole, .seeOrders, .seeStock, .editPlaces, .editHours, .editPromotions, .announce, .moderate, .grantRoles]
    case .operatorOfAll: Set(Permission.allCases)
    }
  }

  /// The roles that a holder of this one may hand out within its scope.
  package var grantable: Set<Role> {
    switch self {
    case .storeStaff, .merchantStaff: []
    case .merchantOwner: [.storeStaff, .merchantStaff, .merchantOwner]
    case .mallOperator: [.mallOperator, .storeStaff]
    case .operatorOfAll: Set(Role.allCases)
    }
  }

  /// The role's name for people.
  package var name: Phrase {
    switch self {
    case .storeStaff: Phrase("매장 직원", "Store staff")
    case .merchantStaff: Phrase("판매자 직원", "Merchant staff")
    case .merchantOwner: Phrase("판매자 대표", "Merchant owner")
    case .mallOperator: Phrase("몰 운영자", "Mall operator")
    case .operatorOfAll: Phrase("전체 운영자", "Operator")
    }
  }
}
