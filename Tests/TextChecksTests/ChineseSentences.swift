extension Sentences {
  static let chinese = """
    holds total | 男131人，女82人，合计213人。
    holds total | 共200人（男120人，女80人）参加考试。
    holds total | 一厂生产340台，二厂生产215台，共计555台。
    holds total | 总共45张（成人30张，儿童15张）票已售出。
    holds product | 12个机柜每柜32台，共384台。
    holds equation | 算式是12×32=384。
    contradicted fact | CloudMatrix 384超节点由388颗昇腾910C芯片组成。
    silent | 与CloudMatrix 384不同，新系统有388颗芯片。
    holds equation | 1250元+3750元=5000元。
    holds share | 62%的员工在上海，其余38%在北京。
    holds share | 其中33.4%归甲，33.3%归乙，剩余33.3%归丙。
    holds growth | 同比增长34.5%，从1,512亿元增至2,034亿元。
    holds growth | 销售额从1,512亿元增至2,034亿元，即增长34.5%。
    contradicted growth | 同比增长25%，从1,512亿元增至2,034亿元。
    contradicted growth | 销售额从1,512亿元增至2,034亿元，即增长25%。
    holds growth | 收入从100亿元增长到120亿元，增长20%。
    holds growth | 会员由80人下降到60人，下降了25%。
    holds growth | 产量从20吨增至60吨，增长2倍。
    holds growth | 产量从20吨增至60吨，增长3倍。
    holds growth | 占比从10%提高到15%，上升5个百分点。
    holds growth | 收入从去年的100亿元增长20%至120亿元。
    holds growth | 人数从18人增加到55人，增幅206%。
    holds direction | 产量从30吨增加到45吨。
    holds direction | 价格从1500元降至1200元。
    holds multiple | 今年有60台，是去年20台的3倍。
    holds currency-pair | 合同金额为166亿美元（约23万亿韩元）。
    holds currency-pair | 售价5900美元（约合42300元）。
    holds unit-pair | 全长5英里（8公里）。
    holds unit-pair | 气温为38摄氏度（100华氏度）。
    holds weekday | 大会于2025年7月28日（星期一）闭幕。
    holds weekday | 2025年7月26日星期六开幕。
    holds weekday | 7月25日（周五）公布。
    holds part | 共200人，其中男120人。
    contradicted total | 男131人，女82人，合计233人。
    contradicted total | 共200人（男120人，女480人）参加考试。
    contradicted total | 一厂生产341台，二厂生产215台，共计587台。
    contradicted total | 总共45张（成人30张，儿童25张）票已售出。
    contradicted product | 12个机柜每柜32台，共348台。
    contradicted equation | 算式是12×32=364。
    contradicted equation | 1250元+3750元=5550元。
    contradicted share | 62%的员工在上海，其余48%在北京。
    contradicted share | 其中33.4%归甲，33.3%归乙，剩余37.3%归丙。
    contradicted growth | 收入从114亿元增长到121亿元，增长27%。
    contradicted growth | 会员由84人下降到63人，下降了45%。
    contradicted growth | 产量从21吨增至62吨，增长7倍。
    contradicted growth | 占比从11%提高到15%，上升9个百分点。
    contradicted growth | 收入从去年的114亿元增长47%至121亿元。
    contradicted growth | 人数从18人增加到55人，增幅306%。
    contradicted direction | 产量从45吨增加到32吨。
    contradicted direction | 价格从1230元降至1560元。
    contradicted multiple | 今年有95台，是去年21台的3倍。
    contradicted currency-pair | 合同金额为166亿美元（28万亿韩元）。
    contradicted currency-pair | 售价5900美元（62300元）。
    contradicted unit-pair | 全长5英里（3公里）。
    contradicted unit-pair | 气温为38摄氏度（130华氏度）。
    contradicted weekday | 大会于2025年7月28日（星期二）闭幕。
    contradicted weekday | 2025年7月26日星期日开幕。
    contradicted weekday | 7月25日（周三）公布。
    contradicted date | 截止日期为2月30日。
    contradicted date | 2025年6月31日前提交。
    contradicted date | 2025年2月29日开始。
    contradicted part | 共213人，其中男352人。
    doubtful range | 重量为10～5公斤。
    silent | 共300人（上海120人、北京50人等）参加。
    silent | 共200人（去年180人，前年150人）参加。
    silent | 共200人，其中博士120人，女性100人。
    silent | 农历二月三十日，即2月30日，并不每年都有。
    silent | 收入从100亿元增长到120亿元，而成本增长35%。
    silent | 人民币汇率从7.1元下跌到7.3元。
    silent | 排名从第5上升到第3。
    silent | 每节课1小时（50分钟）。
    silent | 男性60%吸烟，女性45%吸烟。
    silent | 其余的20%中，有30%是女性。
    silent | 10～5年前的事。
    silent | 2015年收入100亿美元（约6.2亿元）。
    silent | 收入100亿美元（利润20亿元）。
    silent | 电话是010-2025-0230。
    silent | 书名是《2月30日》。
    silent | 每天3个，5天共20个。
    silent | 甲出资120亿元，乙出资80亿元，加上政府补贴共300亿元。
    silent | 半径1公里（500米）。
    silent | 今年增长20%，去年增长30%，两年共增长56%。
    silent | 1+1=3是一句口号。
    silent | 气温上升1.5摄氏度（2.7华氏度）。
    silent | 周一和29日都要开会。
    silent | 从5日到3月共有20场。
    holds growth | 产量230万吨，比上年的200万吨增长15%。
    contradicted growth | 产量231万吨，比上年的213万吨增长52%。
    silent | 收入从100亿元增长到144亿元，年均增长20%。
    silent | 死亡3人，受伤12人，共20人受灾。
    silent | 共有12个班，每班32人，共384人，另有教师20人，合计500人次。
    silent | 10人中有6人（58.3%）支持。
    doubtful proportion | 三分之一（45%）的人反对。
    holds proportion | 共有312名员工，其中156名（50%）支持。
    holds proportion | 312名员工中有156名（占50%）支持。
    contradicted proportion | 共有312名员工，其中156名（72%）支持。
    contradicted proportion | 受访者1012人中，有523人（占57.1%）反对。
    silent | 312名员工中有156名（同比增长60%）支持。
    holds growth | 价格从4000元涨到12000元，是原来的3倍。
    doubtful growth | 价格从4150元涨到12450元，是原来的4倍。
    """
}
