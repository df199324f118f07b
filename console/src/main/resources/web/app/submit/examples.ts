export interface Example {
  title: string;
  text: string;
}

/** Task files to start from; each shows another way of asking. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'ResNet-50 on ImageNet, wherever it is cheapest',
    text: `name: resnet50-imagenet

resources:
  accelerators: {A100: 8, H100: 8, A10G: 8}

setup: |
  pip install -r requirements.txt
run: |
  torchrun --nproc_per_node=8 train.py --data /data/imagenet

routing:
  team: vision
  model: resnet-50
  work: {epochs: 90, dataset_size: 1281167}
  precision: bf16
  batch: {per_accelerator: 256}
  deadline: 24h
  budget: 120 USD
  urgency: low
  checkpoint: {interval: 20m, write_time: 30s}
  data: {size: 150 GB}
`,
  },
  {
    title: 'BERT-large fine-tune on spot',
    text: `name: bert-large-squad

resources:
  accelerators: {L4: 1, A10G: 1, T4: 1}
  use_spot: true

run: |
  python run_squad.py --model bert-large-uncased

routing:
  team: language
  model: bert-large
  work: {epochs: 3, dataset_size: 88000}
  precision: fp16
  batch: {per_accelerator: 16, sequence_length: 384}
  budget: 15 USD
  urgency: low
  checkpoint: {interval: 15m}
`,
  },
  {
    title: 'Llama-2 7B LoRA, by tomorrow',
    text: `name: llama2-7b-lora

resources:
  accelerators: [RTX4090:2, A100:4, H100:1]

run: |
  accelerate launch finetune.py --lora

routing:
  team: language
  model: llama-2-7b
  work: {tokens: 100000000}
  precision: bf16
  fine_tuning: lora
  batch: {per_accelerator: 2, sequence_length: 2048}
  deadline: 24h
  urgency: medium
  checkpoint: {interval: 30m, write_time: 20s}
`,
  },
  {
    title: 'Urgent job: start at once on our own machines if that is cheaper',
    text: `name: hotfix-classifier

resources:
  accelerators: {A100: 4, H100: 4}

run: |
  python retrain.py --from-last-checkpoint

routing:
  team: vision
  model: resnet-50
  work: {samples: 4000000}
  precision: bf16
  batch: {per_accelerator: 256}
  deadline: 2h
  urgency: high
  policy: urgency
`,
  },
  {
    title: 'A SkyPilot task file, unchanged',
    text: `name: sky-train

num_nodes: 1

resources:
  accelerators: V100:4
  use_spot: true

envs:
  EPOCHS: "10"

setup: |
  pip install torch torchvision

run: |
  torchrun --nproc_per_node=$SKYPILOT_NUM_GPUS_PER_NODE main.py --epochs $EPOCHS
`,
  },
];
