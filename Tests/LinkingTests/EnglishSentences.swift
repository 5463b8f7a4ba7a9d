/// English sentences whose figures are linked, and to what.
let englishLinked = [
  (
    "The CloudMatrix 384 links 384 Ascend 910C chips.",
    "CloudMatrix384.npus"
  ),
  (
    "CloudMatrix 384 has 384 NPUs, while GB200 NVL72 has 72 GPUs.",
    "CloudMatrix384.npus GB200_NVL72.gpus"
  ),
  (
    "The H100 has 80 GB of memory.",
    "H100.memory"
  ),
  (
    "Huawei showed the CloudMatrix 384. The system holds 384 chips.",
    "CloudMatrix384.npus"
  ),
  (
    "The power draw of the CloudMatrix 384 is 559 kW.",
    "CloudMatrix384.power"
  ),
  (
    "The H100 ships with 80GB of HBM3 and 3.35TB/s of memory bandwidth.",
    "H100.memory H100.memory_bandwidth"
  ),
  (
    "Nvidia's H200 carries 141 GB of HBM3e memory, up from 80 GB on the H100.",
    "H200.memory"
  ),
  (
    "AMD's MI300X offers 192GB of memory and 5.3 TB/s of bandwidth.",
    "MI300X.memory MI300X.memory_bandwidth"
  ),
  (
    "With 192 GB of HBM3, the MI300X has room for larger models.",
    "MI300X.memory"
  ),
  (
    "The chip, the H100, consumes up to 700 watts.",
    "H100.power"
  ),
  (
    "The GB200 NVL72 connects 72 Blackwell GPUs and 36 Grace CPUs.",
    "GB200_NVL72.gpus GB200_NVL72.cpus"
  ),
  (
    "Huawei's CloudMatrix 384 is built from 384 Ascend 910C processors spread over 16 racks.",
    "CloudMatrix384.npus CloudMatrix384.racks"
  ),
  (
    "CloudMatrix 384 delivers about 300 petaflops of dense BF16 compute.",
    "CloudMatrix384.bf16_dense"
  ),
  (
    "CloudMatrix 384 delivers 300 PFLOPS of BF16, almost twice the GB200 NVL72's 180 PFLOPS.",
    "CloudMatrix384.bf16_dense GB200_NVL72.bf16_dense"
  ),
  (
    "Huawei unveiled the CloudMatrix 384 in Shanghai. It draws 559 kW.",
    "CloudMatrix384.power"
  ),
  (
    "Power consumption: CloudMatrix 384 559 kW, GB200 NVL72 145 kW.",
    "CloudMatrix384.power GB200_NVL72.power"
  ),
  (
    "The B200 has 208 billion transistors.",
    "B200.transistors"
  ),
  (
    "Blackwell's B200 packs 208 billion transistors and 192 GB of HBM3e.",
    "B200.transistors B200.memory"
  ),
  (
    "Google's Ironwood pod links 9,216 chips.",
    "TPU7x_pod.chips"
  ),
  (
    "The Ascend 910C offers 128 GB of HBM.",
    "Ascend_910C.memory"
  ),
  (
    "Each Ascend 910C offers 780 TFLOPS of BF16 performance.",
    "Ascend_910C.bf16_dense"
  ),
  (
    "The H20, with 96GB of memory and 4.0TB/s bandwidth, was cleared for sale.",
    "H20.memory H20.memory_bandwidth"
  ),
  (
    "Huawei's system uses 384 chips while Nvidia's GB200 NVL72 uses 72.",
    "GB200_NVL72.gpus"
  ),
  (
    "Whereas GB200 NVL72 has 72 GPUs, CloudMatrix 384 has 384 chips.",
    "GB200_NVL72.gpus CloudMatrix384.npus"
  ),
  (
    "The MI355X, announced in June, has 288GB of HBM3E.",
    "MI355X.memory"
  ),
  (
    "The MetaX C550 supernode with 128 chips was shown too.",
    "C550_supernode.gpus"
  ),
  (
    "The H100's thermal design power is 700 W.",
    "H100.power"
  ),
  (
    "The TDP of the B200 is 1,000 watts.",
    "B200.power"
  ),
  (
    "A single H100 has a TDP of 700W.",
    "H100.power"
  ),
  (
    "Intel's Gaudi 3 has 128GB of HBM2e, with 3.7TB/s of bandwidth.",
    "Gaudi3.memory Gaudi3.memory_bandwidth"
  ),
  (
    "TPU v5p has 95 GB of HBM and 2,765 GB/s of bandwidth.",
    "TPU_v5p.memory TPU_v5p.memory_bandwidth"
  ),
  (
    "Ironwood chips have 192 GB of HBM each.",
    "TPU7x.memory"
  ),
  (
    "The GB200 NVL72 weighs 1.36 tonnes.",
    "GB200_NVL72.mass"
  ),
  (
    "According to SemiAnalysis, the CloudMatrix 384 delivers 300 petaflops of dense BF16 compute, compared with 180 petaflops for the GB200 NVL72.",
    "CloudMatrix384.bf16_dense GB200_NVL72.bf16_dense"
  ),
  (
    "Power consumption is the price: 559 kW for the CloudMatrix 384 versus 145 kW for the GB200 NVL72.",
    "CloudMatrix384.power GB200_NVL72.power"
  ),
  (
    "Nvidia's GB200 NVL72, by comparison, has 72 GPUs.",
    "GB200_NVL72.gpus"
  ),
  (
    "Nvidia's GB200 NVL72 has 72 GPUs and draws 145 kW.",
    "GB200_NVL72.gpus GB200_NVL72.power"
  ),
  (
    "The H200 is the first GPU with HBM3e. It has 141GB of memory and 4.8TB/s of bandwidth.",
    "H200.memory H200.memory_bandwidth"
  ),
  (
    "AMD said its MI300X has 192GB of memory.",
    "MI300X.memory"
  ),
  (
    "Lisa Su said the MI300X has 192GB of memory.",
    "MI300X.memory"
  ),
  (
    "The H100, which launched in 2022, has 80GB of memory.",
    "H100.memory"
  ),
  (
    "Nvidia launched the H100, which has 80GB of memory, in 2022.",
    "H100.memory"
  ),
  (
    "The H20 (96GB of memory) is a cut-down H100 (80GB).",
    "H20.memory"
  ),
  (
    "H100: 80 GB of memory, 3.35 TB/s of bandwidth, 700 W.",
    "H100.memory H100.memory_bandwidth"
  ),
  (
    "The memory capacity of the B200 is 192 GB.",
    "B200.memory"
  ),
  (
    "The B200 doubles that to 192 GB of memory.",
    "B200.memory"
  ),
  (
    "The TPU v5p pod has 8,960 chips; the Ironwood pod has 9,216 chips.",
    "TPU7x_pod.chips"
  ),
  (
    "The Ascend 910B has 64 GB of memory.",
    "Ascend_910B.memory"
  ),
  (
    "Intel says Gaudi 3 has 128 GB of HBM2e memory.",
    "Gaudi3.memory"
  ),
  (
    "The CloudMatrix 384 system spans 16 racks.",
    "CloudMatrix384.racks"
  ),
  (
    "CloudMatrix 384 consists of 12 compute racks and 4 network racks.",
    "CloudMatrix384.compute_racks CloudMatrix384.communication_racks"
  ),
  (
    "The CloudMatrix 384 uses 6,912 optical modules.",
    "CloudMatrix384.optical_modules"
  ),
  (
    "The GB200 NVL72 weighs 1.36 t.",
    "GB200_NVL72.mass"
  ),
  (
    "Each H100 draws 700 W of power.",
    "H100.power"
  ),
  (
    "An H100 draws 700 W.",
    "H100.power"
  ),
  (
    "The H100 draws 700 W, and the B200 1,000 W.",
    "H100.power B200.power"
  ),
  (
    "The MI325X has 256 GB of HBM3E memory and the MI300X has 192 GB.",
    "MI325X.memory MI300X.memory"
  ),
  (
    "The MI355X delivers 10.1 petaflops of FP4.",
    "MI355X.fp4_dense"
  ),
  (
    "B200 chips have 192GB of HBM3e memory each.",
    "B200.memory"
  ),
  (
    "Nvidia's H100 has an 80 GB memory.",
    "H100.memory"
  ),
  (
    "The Trainium2 chip has 96 GB of HBM.",
    "Trainium2.memory"
  ),
  (
    "The B200 packs 208 billion transistors.",
    "B200.transistors"
  ),
  (
    "GB200 NVL72 has 180 PFLOPS of BF16.",
    "GB200_NVL72.bf16_dense"
  ),
]

/// English sentences in which something leaves open whom or what a figure
/// tells of.
let englishUnclear = [
  "A rival of the CloudMatrix 384 has 256 chips.",
  "The CloudMatrix 384 and the GB200 NVL72 have 384 chips.",
  "Acme Titan links 512 chips; CloudMatrix 384 is larger.",
  "Unlike the CloudMatrix 384, it has 72 GPUs.",
  "CloudMatrix 384 costs more, and Cambricon's new MLU cluster has 512 chips.",
  "The H100 has 50 MB of L2 cache and fast memory.",
  "Each rack of the CloudMatrix 384 has 32 chips.",
  "The CloudMatrix 384 does not have 512 chips.",
  "The CloudMatrix 384 could have 512 chips.",
  "The CloudMatrix 384 has 128 more chips.",
  "The CloudMatrix 384 has 384.",
  "The CloudMatrix 384 has 384 employees.",
  "The memory of the CloudMatrix 384 costs 49 kW.",
  "Huawei has sold 384 chips.",
  "The system delivers 300 PFLOPS, compared with 180 PFLOPS for the GB200 NVL72.",
  "It draws 559 kW, nearly four times as much as the GB200 NVL72.",
  "The Atlas 950 SuperPoD will have 8,192 chips.",
  "A cluster of 100,000 H100 GPUs was built in Memphis.",
  "xAI bought 50,000 H100s.",
  "The company has 384 employees and sells the CloudMatrix 384.",
  "The price of the H100 rose by 20 percent.",
  "The GPU has 80 GB of memory, the same as the H100.",
  "If the H100 had 120 GB of memory, it would fit.",
  "A pod of TPU v5p has 8,960 chips.",
  "Huawei's flagship CloudMatrix 384 strings together 384 of its Ascend 910C chips.",
  "In 2022 Nvidia launched the H100 with 80GB of memory.",
  "Memory capacity rose from 80 GB on the H100 to 192 GB on the B200.",
  "It spans 16 racks: 12 for compute and 4 for networking.",
  "Acme's Titan cluster, unlike the CloudMatrix 384, links 512 chips.",
  "The memory of the H100 draws 100 W.",
  "The chips of the CloudMatrix 384 draw 310 W.",
  "A rack of the CloudMatrix 384 draws 40 kW.",
  "Each node of the CloudMatrix 384 has 8 chips.",
  "The CPUs in the GB200 NVL72 draw 12 kW.",
  "If the H100 had 120 GB of memory, it would sell better.",
  "The H100 could get 120 GB of memory.",
  "The H100 does not have 120 GB of memory.",
  "The next H100 version has 120 GB of memory.",
  "Huawei bought 512 chips for the CloudMatrix 384.",
  "Huawei sold 20 CloudMatrix 384 systems with 7,680 chips.",
  "Compared with the H100, the Titan X9 has 120 GB of memory.",
  "The Titan X9 has 120 GB of memory, more than the H100.",
  "The server pairs the H100 with 512 GB of memory.",
  "A server with eight H100s has 640 GB of memory.",
  "Eight H100 GPUs draw 5.6 kW of power.",
  "The DGX H100 server of Acme draws 10 kW.",
  "Acme's H100 clone has 64 GB of memory.",
  "Unlike the H100, the chip from Acme has 64 GB of memory.",
  "The H100 cut power by 300 W.",
  "The H100 needs 300 W less power than its rival.",
  "Using the H100, the team trained a model with 70 GB of memory.",
  "The model needs 140 GB of memory on the H100.",
  "The benchmark used 40 GB of the H100's memory.",
  "On an H100, the program consumed 350 W of power.",
  "Half of the CloudMatrix 384, 192 chips, was idle.",
  "The price of the CloudMatrix 384 fell by 2 million dollars.",
  "The H100 reaches 60 percent of its memory bandwidth, 2 TB/s.",
  "The H100 achieved 2.1 TB/s of memory bandwidth in our test.",
  "CloudMatrix 384 and GB200 NVL72 together draw 704 kW.",
  "CloudMatrix 384 draws 414 kW more power than GB200 NVL72.",
  "The gap between the CloudMatrix 384 and the GB200 NVL72 is 312 chips.",
  "Titan X9, CloudMatrix 384 and others have 512 chips.",
  "The startup's machine, built like the CloudMatrix 384, has 512 chips.",
  "For the price of one CloudMatrix 384 one could buy 600 chips.",
  "Nvidia shipped 72 GPUs last week, and the GB200 NVL72 was praised.",
  "The H100 was limited to 400 W of power by the operator.",
  "Memory makers, who supply the H100, sold 900 GB of memory.",
  "An H100 with 40 GB of memory was spotted in a leak.",
  "According to a rumour, the H200 has 160 GB of memory.",
  "The H20 is said to have 20 GB of memory left.",
  "Customers want the H100 with 160 GB of memory.",
  "The H100 replaced a chip with 40 GB of memory.",
  "It succeeds the A100, a chip with 40 GB of memory.",
  "The B200, whose predecessor has 80 GB of memory, is here.",
  "Nvidia says the H100 is faster. Its rival has 64 GB of memory.",
  "The CloudMatrix 384's nodes have 8 chips.",
  "The nodes of the CloudMatrix 384 have 8 chips.",
  "DeepSeek trained on 2,048 chips, not on a CloudMatrix 384.",
  "DeepSeek trained its model on the H800 with 37 GB of memory per layer.",
  "The startup claims the CloudMatrix 384 rival it built has 512 chips.",
  "Analysts expect the H100 to cost less and use 400 W of power.",
  "Huawei's factory, which makes the CloudMatrix 384, draws 40 MW of power.",
  "The data center with the CloudMatrix 384 consumes 20 MW of power.",
  "A data center full of H100 chips draws 20 MW of power.",
  "The H100 cluster has 512 GPUs.",
  "Meta's H100 cluster draws 30 MW of power.",
  "The H100 server has 2 TB of memory.",
  "The GB200 NVL72 order covers 720 GPUs.",
  "Demand for the H100 needs 900 MW of power.",
  "The H100 saves 300 W of power.",
  "The phone has 12 GB of memory and no H100.",
  "Running on the H100, it uses 64 GB of memory.",
  "With the H100, latency fell and memory use was 64 GB.",
  "The CloudMatrix 384, Huawei said, sold to ten customers with 10 racks.",
  "A driver for the H100 reserves 2 GB of memory.",
  "The H100 offers 30 percent more memory bandwidth, or 1 TB/s, than before.",
  "Two GB200 NVL72 systems have 144 GPUs.",
  "The H100 memory bus draws 60 W of power.",
  "The CPU next to the H100 has 512 GB of memory.",
  "Between the H100 and the CPU there are 64 GB/s of bandwidth.",
  "Loading a model from disk into the H100 uses 7 GB/s of bandwidth.",
  "The H100's PCIe link has 128 GB/s of bandwidth.",
  "The H100's L2 cache has 50 MB.",
  "The H100 has 16 GB of memory left.",
  "The H100 has only 40 GB of free memory.",
  "Users saw the H100 draw 350 W on average.",
  "The average H100 draws 350 W of power in idle mode.",
]
