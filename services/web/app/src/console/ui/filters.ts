export { useFilter } from '@/filter/filter'
