extension Sentences {
  static let japanese = """
    holds total | 男性131人、女性82人の合計213人が署名した。
    holds total | 計200人（男120人、女80人）が受験した。
    holds total | 甲の工場で340台、乙の工場で215台、合計555台を作った。
    holds total | 全部で45枚（大人30枚、子供15枚）が売れた。
    holds product | 12台の棚に32個ずつ、計384個を入れた。
    holds equation | 計算は12×32=384となる。
    holds equation | 1,250円+3,750円=5,000円と書かれた。
    holds share | 社員の62%は東京、残り38%は大阪にいる。
    holds share | 33.4%は甲、33.3%は乙、残りの33.3%は丙が得た。
    holds growth | 売上高は1,512億円から2,034億円へと34.5%の増加となった。
    contradicted growth | 売上高は1,512億円から2,034億円へと25%の増加となった。
    holds growth | 売上高は100億円から120億円へ20%増加した。
    holds growth | 会員は80人から60人へ25%減った。
    holds growth | 生産は20トンから60トンへ3倍に増えた。
    holds growth | 比率は10%から15%に5ポイント上昇した。
    holds growth | 昨年の400億円より15%多い460億円を使った。
    holds direction | 生産量は30トンから45トンに増えた。
    holds direction | 料金は1,500円から1,200円に値下げした。
    holds multiple | 今年は20台の3倍の60台を入れた。
    holds currency-pair | 契約額は166億ドル（約23兆ウォン）だ。
    holds currency-pair | 価格は39,900元（約5,570ドル）だ。
    holds unit-pair | 長さは5マイル（8キロメートル）だ。
    holds unit-pair | 気温は38度C（100度F）に達した。
    holds weekday | 2025年7月28日（月曜日）に開く。
    holds weekday | 2025年7月26日（土）に始まった。
    holds weekday | 7月25日(金)に発表した。
    holds part | 回答者200人のうち150人が賛成した。
    contradicted total | 男性131人、女性82人の合計233人が署名した。
    contradicted total | 計200人（男120人、女480人）が受験した。
    contradicted total | 甲の工場で341台、乙の工場で215台、合計587台を作った。
    contradicted total | 全部で45枚（大人30枚、子供25枚）が売れた。
    contradicted product | 12台の棚に32個ずつ、計348個を入れた。
    contradicted equation | 計算は12×32=364となる。
    contradicted equation | 1,250円+3,750円=5,550円と書かれた。
    contradicted share | 社員の62%は東京、残り48%は大阪にいる。
    contradicted share | 33.4%は甲、33.3%は乙、残りの37.3%は丙が得た。
    contradicted growth | 売上高は114億円から121億円へ27%増加した。
    contradicted growth | 会員は84人から63人へ45%減った。
    contradicted growth | 生産は21トンから62トンへ7倍に増えた。
    contradicted growth | 比率は11%から15%に9ポイント上昇した。
    contradicted growth | 昨年の412億円より15%多い561億円を使った。
    contradicted direction | 生産量は45トンから32トンに増えた。
    contradicted direction | 料金は1,230円から1,560円に値下げした。
    contradicted multiple | 今年は21台の3倍の95台を入れた。
    contradicted currency-pair | 契約額は166億ドル（28兆ウォン）だ。
    contradicted currency-pair | 価格は39,900元（7,570ドル）だ。
    contradicted unit-pair | 長さは5マイル（3キロメートル）だ。
    contradicted unit-pair | 気温は38度C（130度F）に達した。
    contradicted weekday | 2025年7月28日（火曜日）に開く。
    contradicted weekday | 2025年7月26日（日）に始まった。
    contradicted weekday | 7月25日(水)に発表した。
    contradicted date | 締め切りは2月30日だ。
    contradicted date | 2025年6月31日までに出す。
    contradicted date | 2025年2月29日に始めた。
    contradicted part | 回答者213人のうち352人が賛成した。
    doubtful range | 重さは10〜5kgだ。
    silent | 計300人（東京120人、大阪50人など）が集まった。
    silent | 計200人（昨年180人、一昨年150人）が来た。
    silent | トヨタ120人、ホンダ80人など計300人が参加した。
    silent | 旧暦の2月30日は毎年あるわけではない。
    silent | 本の題は「2月30日」だ。
    silent | 10〜5年前の話だ。
    silent | 円相場は140円から150円に下落した。
    silent | 順位は5位から3位に上昇した。
    silent | 売上高は100億円から120億円に増え、利益は35%増加した。
    silent | 喫煙率は男性60%、女性45%だ。
    silent | 残りのうち20%は後で払う。
    silent | 会議は1時間（50分）だ。
    silent | 半径1キロ（500メートル）を歩いた。
    silent | 2015年に100億ドル（約1兆2000億円）を稼いだ。
    silent | 売上高100億ドル（利益2兆円）だった。
    silent | 1+1=3という言葉がある。
    silent | 1人3個ずつ、5日間で計20個を食べた。
    silent | 月曜日と29日に会議がある。
    silent | 気温は1.5度C（2.7度F）上がった。
    silent | 電話は03-2025-0230だ。
    silent | A社は120億円、B社は80億円を出し、補助金を合わせて300億円になる。
    silent | 今年は100億円、来年は120億円、目標は計500億円だ。
    holds growth | 利用者は前年の100万人から150万人に増え、5割増となった。
    silent | 売上高は100億円から144億円に、年平均20%増えた。
    silent | 死者3人、負傷者12人など計20人となった。
    silent | 地震は2月29日にあった。
    silent | 賛成は30%から40%に上がり、残り50%は反対だった。
    silent | 5人のうち3人（58.3％）が賛成した。
    holds proportion | 従業員312人のうち156人（50%）が賛成した。
    holds proportion | 回答者1012人のうち523人（全体の51.7%）が賛成した。
    contradicted proportion | 従業員312人のうち156人（72%）が賛成した。
    contradicted proportion | 回答者1012人のうち523人（57.1%）が賛成した。
    silent | 従業員312人のうち156人（前年比60%増）が賛成した。
    holds growth | 価格は4000円から1万2000円に上がり、3倍になった。
    contradicted growth | 価格は4150円から1万2450円に上がり、5倍になった。
    """
}
