/** A question to begin with: what to own, reserve and rent next year. Prices are examples. */
export const EXAMPLE = `# Put in your own quotes; every key is described in docs/planning.md.
name: H100 next year
team: "*"
accelerator: nvidia-h100-sxm-80gb
months: 12
service_level_percent: 95
demand:
  assumed: 24          # only counts while there is too little history
  growth_percent: 20   # a year, on top of what history says
owned:
  - name: rack of 2024
    accelerators: 8
    since: 2024-05
    hardware: {accelerator: nvidia-a100-sxm-80gb, speed: 0.4, price_new: 15000, watts: 460}
buy:
  - name: HGX H100
    lot: 8
    lead_months: 3
    hardware: {accelerator: nvidia-h100-sxm-80gb, price_new: 32000, watts: 900}
reserve:
  - {name: reserve a year, per_hour: 2.10, months: 12}
burst:
  - {name: spot, per_hour: 1.25, suits_percent: 40, rework_percent: 5}
  - {name: on demand, per_hour: 2.95, at_most: 32}
`;
