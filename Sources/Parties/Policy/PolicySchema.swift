import Storage

/// The table of dated rules, with those of Korean law that consents and the sale need.
package enum PolicySchema {
  package static let migrations: [Migration] = [
    Migration(
      "2026-11-21.policy.1",
      """
      CREATE TABLE policy_value (
        key TEXT NOT NULL,
        in_force_from BIGINT NOT NULL,
        value BIGINT NOT NULL,
        source TEXT NOT NULL,
        PRIMARY KEY (key, in_force_from)
      ) WITHOUT ROWID;
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.vat.standard', 2738, 100000, '부가가치세법 30조: 10%, 1977-07-01부터'),
        ('kr.vat.exempt', 2738, 0, '부가가치세법 26조: 면세'),
        ('kr.withdrawal.days', 11869, 7, '전자상거래 등에서의 소비자보호에 관한 법률 17조 1항'),
        ('kr.refund.days', 11869, 3, '전자상거래 등에서의 소비자보호에 관한 법률 18조 2항')
      """),
    Migration(
      "2026-11-21.policy.2",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.review.blind.days', 13721, 30, '정보통신망 이용촉진 및 정보보호 등에 관한 법률 44조의2 4항')
      """),
    Migration(
      "2026-11-21.policy.3",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.withdrawal.faulty.months', 11869, 3, '전자상거래 등에서의 소비자보호에 관한 법률 17조 3항')
      """),
    Migration(
      "2026-11-21.policy.4",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.marketing.reconfirm.months', 16403, 24, '정보통신망 이용촉진 및 정보보호 등에 관한 법률 50조 8항, 시행령 62조의3')
      """),
    Migration(
      "2026-11-21.policy.5",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.withdrawal.faulty.days', 11869, 30, '전자상거래 등에서의 소비자보호에 관한 법률 17조 3항')
      """),
    Migration(
      "2026-11-28.policy.1-returns",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.return.changed-mind.fee.buyer', 11869, 1, '전자상거래 등에서의 소비자보호에 관한 법률 18조 9항: 반환에 필요한 비용은 소비자가 부담'),
        ('kr.return.faulty.fee.buyer', 11869, 0, '전자상거래 등에서의 소비자보호에 관한 법률 18조 10항: 통신판매업자가 부담'),
        ('kr.return.changed-mind.delivery.back', 11869, 0, '상점 규칙: 이미 제공한 배송의 대가. 전자상거래 등에서의 소비자보호에 관한 법률 18조 9항'),
        ('kr.return.faulty.delivery.back', 11869, 1, '전자상거래 등에서의 소비자보호에 관한 법률 17조 3항, 18조 2항, 18조 10항')
      """),
    Migration(
      "2026-11-28.policy.2-guardian",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.consent.guardian.age', 15247, 14, '개인정보 보호법 22조의2 1항: 만 14세 미만 아동은 법정대리인의 동의')
      """),
    Migration(
      "2026-11-28.policy.3-pickup",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('house.pickup.days', 20454, 7, '상점 규칙: 준비가 끝난 상품은 매장에서 7일 동안 보관')
      """),
    Migration(
      "2026-11-28.policy.messages",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.advertising.night.from', 16403, 1260, '정보통신망 이용촉진 및 정보보호 등에 관한 법률 50조 3항: 21시, 하루의 분'),
        ('kr.advertising.night.to', 16403, 480, '정보통신망 이용촉진 및 정보보호 등에 관한 법률 50조 3항: 다음 날 8시, 하루의 분'),
        ('house.messages.keep.days', 16403, 180, '개인정보 보호법 21조: 배송과 분쟁 문의에 답하는 데 필요한 동안만')
      """),
    Migration(
      "2026-11-30.policy.complaints",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.complaints.keep.days', 11869, 1096, '전자상거래 등에서의 소비자보호에 관한 법률 시행령 6조 1항: 소비자의 불만 또는 분쟁처리에 관한 기록 3년'),
        ('kr.contracts.keep.days', 11869, 1827, '전자상거래 등에서의 소비자보호에 관한 법률 시행령 6조 1항: 계약 또는 청약철회 등에 관한 기록 5년')
      """),
    Migration(
      "2026-11-30.policy.wallet",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('kr.wallet.named.max', 13514, 2000000, '전자금융거래법 23조 1항, 시행령 13조: 실지명의로 발행된 선불전자지급수단의 최고한도'),
        ('kr.wallet.unnamed.max', 13514, 500000, '전자금융거래법 23조 1항, 시행령 13조: 그 밖의 선불전자지급수단의 최고한도')
      """),
    Migration(
      "2026-12-01.policy.purchase",
      """
      INSERT INTO policy_value (key, in_force_from, value, source) VALUES
        ('house.purchase.confirm.days', 20454, 7, '상점 규칙: 받은 날부터 청약철회 기간(전자상거래 등에서의 소비자보호에 관한 법률 17조 1항)이 지나면 구매를 확정')
      """),
  ]
}
